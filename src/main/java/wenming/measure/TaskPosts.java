package wenming.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, List<Responsibility>> byTask = new LinkedHashMap<>();
        for (Responsibility post : responsibilities) {
            if (post.task() != null) {
                byTask.computeIfAbsent(post.task(), task -> new ArrayList<>()).add(post);
            }
        }
        List<TaskPosts> all = new ArrayList<>(byTask.size());
        byTask.forEach((task, posts) -> all.add(of(task, posts)));
        return all;
    }

    private static TaskPosts of(String task, List<Responsibility> posts) {
        boolean leader = false;
        boolean unit = false;
        Set<String> departments = new HashSet<>();
        Set<String> leads = new HashSet<>();
        for (Responsibility post : posts) {
            leader |= post.role().equals("responsible-leader");
            unit |= post.role().equals("responsible-unit");
            if (post.role().equals("responsible-department")) {
                departments.add(post.name());
                if (Boolean.TRUE.equals(post.lead())) {
                    leads.add(post.name());
                }
            }
        }
        return new TaskPosts(task, leader, unit, departments.size(), leads.size());
    }
}
