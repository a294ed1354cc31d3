package wenming.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import wenming.model.Submission;

/** Whether engines say the same: checked before anything is timed, since a wrong engine may be as fast as it likes. */
public final class Agreement {
    private final Spec spec;
    private final Engine limit;

    /** Everything is held against the hand-written scorer. */
    public Agreement(Spec spec, Engine limit) {
        this.spec = spec;
        this.limit = limit;
    }

    /**
     * What the engines say otherwise than the hand-written scorer: points by criterion, and facts where they name them. Of
     * ours only the facts that count are compared: it says more of those that do not, such as what is merely open.
     */
    public List<String> differences(Map<String, Engine> engines, List<Submission> submissions) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            Engine.Line[] expected = limit.explained(submission);
            for (Map.Entry<String, Engine> engine : engines.entrySet()) {
                String where = "submission " + i + ": " + engine.getKey() + " ";
                points(where, expected, engine.getValue().points(submission), differences);
                Engine.Line[] lines = engine.getValue().explained(submission);
                if (lines != null) {
                    lines(where, expected, lines, engine.getValue() instanceof Wenming, differences);
                }
            }
        }
        return differences;
    }

    private void points(String where, Engine.Line[] expected, long[] found, List<String> differences) {
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].points() != found[i]) {
                differences.add(where + spec.criteria().get(i).id() + " earns " + found[i] + ", by hand "
                        + expected[i].points());
            }
        }
    }

    private void lines(
            String where, Engine.Line[] expected, Engine.Line[] found, boolean ours, List<String> differences) {
        for (int i = 0; i < expected.length; i++) {
            Engine.Line one = found[i];
            if (one.points() != expected[i].points()) {
                differences.add(where + spec.criteria().get(i).id() + " explains " + one.points() + " points, by hand "
                        + expected[i].points());
            }
            compare(
                    where + spec.criteria().get(i).id() + " counts ",
                    one.counted(),
                    expected[i].counted(),
                    differences);
            if (!ours) {
                compare(
                        where + spec.criteria().get(i).id() + " does not count ",
                        one.not().stream().map(Object::toString).toList(),
                        expected[i].not().stream().map(Object::toString).toList(),
                        differences);
            }
        }
    }

    private static void compare(String where, List<String> found, List<String> expected, List<String> differences) {
        if (!new TreeSet<>(found).equals(new TreeSet<>(expected)) || found.size() != expected.size()) {
            differences.add(where + new TreeSet<>(found) + ", by hand " + new TreeSet<>(expected));
        }
    }

    /** What every engine must find for a submission, as {@code expected.ndjson} tells it. */
    public Map<String, Object> expected(Submission submission) {
        Map<String, Object> points = new LinkedHashMap<>();
        Map<String, Object> counted = new LinkedHashMap<>();
        Map<String, Object> not = new LinkedHashMap<>();
        Engine.Line[] lines = limit.explained(submission);
        long total = 0;
        for (int i = 0; i < lines.length; i++) {
            String id = spec.criteria().get(i).id();
            points.put(id, lines[i].points());
            total += lines[i].points();
            counted.put(id, lines[i].counted());
            not.put(
                    id,
                    lines[i].not().stream()
                            .map(one -> List.of(one.at(), one.why()))
                            .toList());
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("unit", submission.unit().id());
        expected.put("points", points);
        expected.put("total", total);
        expected.put("counted", counted);
        expected.put("not", not);
        return expected;
    }
}
