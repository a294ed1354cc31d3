package wenming.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Responsibility;

/**
 * Who answers for one task, added up: whether a leader and a unit are named, how many departments there are, and how many
 * of them lead. A department named twice is one.
 */
public record TaskPosts(String task, boolean leader, boolean unit, int departments, int leads) {
    /** Whether leader, department and unit are all named. */
    public boolean complete() {
        return leader && unit && departments > 0;
    }

    /** The posts of every task that is named, in the order of the submission. */
    static List<TaskPosts> of(List<Responsibility> responsibilities) {
        Map<String, Count> tasks = new LinkedHashMap<>();
        for (Responsibility post : responsibilities) {
            if (post.task() != null) {
                Count count = tasks.get(post.task());
                if (count == null) {
                    count = new Count();
                    tasks.put(post.task(), count);
                }
                count.add(post);
            }
        }
        List<TaskPosts> all = new ArrayList<>(tasks.size());
        tasks.forEach((task, count) -> all.add(count.of(task)));
        return all;
    }

    private static final class Count {
        private boolean leader;
        private boolean unit;
        /** Seldom more than two or three. */
        private final List<String> departments = new ArrayList<>(3);

        private final List<String> leads = new ArrayList<>(3);

        void add(Responsibility post) {
            switch (post.role()) {
                case "responsible-leader" -> leader = true;
                case "responsible-unit" -> unit = true;
                case "responsible-department" -> {
                    departments.add(post.name());
                    if (Boolean.TRUE.equals(post.lead())) {
                        leads.add(post.name());
                    }
                }
                default -> {}
            }
        }

        TaskPosts of(String task) {
            return new TaskPosts(task, leader, unit, different(departments), different(leads));
        }

        private static int different(List<String> names) {
            return names.size() < 2 ? names.size() : new HashSet<>(names).size();
        }
    }
}
