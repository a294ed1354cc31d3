package wenming.batch.pairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import wenming.model.Activity;
import wenming.model.Answer;
import wenming.model.Inspection;
import wenming.model.Meeting;
import wenming.model.Statement;
import wenming.model.Submission;
import wenming.model.Training;

/**
 * All figures of a submission about what was done: how often, by how many, for how many, for how long, added up by kind of
 * activity, meeting, training and inspection; and the numbers that were answered. Not those that describe the unit, such as
 * its staff, nor counts of entries.
 */
final class Figures {
    /** Telling figures without which a set is not held against others. Ours: a few figures agree by chance. */
    static final int LEAST = 8;

    /** The least figure that tells something. Ours: most units hold two meetings. */
    static final BigDecimal LEAST_TELLING = BigDecimal.TEN;

    /** The figure of full marks, which tells nothing: many units reach a rate of 100. */
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** How many figures are quoted. Ours. */
    private static final int QUOTED = 4;

    private static final List<String> ACTIVITIES =
            List.of("sessions", "participants", "volunteers", "beneficiaries", "hours");
    private static final List<String> GATHERINGS = List.of("sessions", "participants");
    private static final List<String> INSPECTIONS = List.of("sessions", "found", "closed");

    private final List<Figure> figures = new ArrayList<>();

    private Figures() {}

    /** One of them, by its name. */
    private record Figure(String name, BigDecimal value) {
        boolean tells() {
            return value.compareTo(LEAST_TELLING) >= 0 && value.compareTo(FULL) != 0;
        }

        @Override
        public String toString() {
            return name + "=" + value.stripTrailingZeros().toPlainString();
        }
    }

    static Figures of(Submission submission) {
        Figures all = new Figures();
        Map<String, long[]> sums = new HashMap<>();
        for (Activity one : submission.activities()) {
            long[] sum = sums.computeIfAbsent(one.category(), unused -> new long[ACTIVITIES.size()]);
            add(sum, one.sessions(), one.participants(), one.volunteers(), one.beneficiaries());
            sum[ACTIVITIES.size() - 1] += one.hours() == null ? 0 : one.hours().hundredths();
        }
        all.take("activities", ACTIVITIES, sums);
        for (Meeting one : submission.meetings()) {
            add(sums.computeIfAbsent(one.topic(), unused -> new long[2]), one.sessions(), one.participants());
        }
        all.take("meetings", GATHERINGS, sums);
        for (Training one : submission.trainings()) {
            add(sums.computeIfAbsent(one.topic(), unused -> new long[2]), one.sessions(), one.participants());
        }
        all.take("trainings", GATHERINGS, sums);
        for (Inspection one : submission.inspections()) {
            add(sums.computeIfAbsent(one.kind(), unused -> new long[3]), one.sessions(), one.found(), one.closed());
        }
        all.take("inspections", INSPECTIONS, sums);
        all.statements(submission.statements());
        return all;
    }

    private static void add(long[] sum, Integer... figures) {
        for (int i = 0; i < figures.length; i++) {
            sum[i] += figures[i] == null ? 0 : figures[i];
        }
    }

    /** Takes the sums of a list, in an order that does not depend on the submission's, and leaves none. */
    private void take(String list, List<String> names, Map<String, long[]> sums) {
        new TreeMap<>(sums).forEach((word, sum) -> {
            for (int i = 0; i < sum.length; i++) {
                if (sum[i] != 0) {
                    String name = names.get(i);
                    BigDecimal value = BigDecimal.valueOf(sum[i], name.equals("hours") ? 2 : 0);
                    figures.add(new Figure(list + "." + word + "." + name, value));
                }
            }
        });
        sums.clear();
    }

    private void statements(List<Statement> statements) {
        Map<String, BigDecimal> answers = new TreeMap<>();
        for (Statement one : statements) {
            if (one.value() instanceof Answer.Amount answer && answer.amount().signum() != 0) {
                answers.merge(one.key(), answer.amount(), BigDecimal::add);
            }
        }
        answers.forEach((key, value) -> figures.add(new Figure("statements." + key, value)));
    }

    /** Whether there are enough of them that agreement is not chance. */
    boolean tell() {
        return figures.size() >= LEAST && figures.stream().filter(Figure::tells).count() >= LEAST;
    }

    /** How many they are. */
    int many() {
        return figures.size();
    }

    /** All of them, a line each. */
    String text() {
        StringJoiner text = new StringJoiner("\n");
        figures.forEach(figure -> text.add(figure.toString()));
        return text.toString();
    }

    /** The first few telling ones. */
    String quoted() {
        StringJoiner quoted = new StringJoiner(" ");
        figures.stream().filter(Figure::tells).limit(QUOTED).forEach(figure -> quoted.add(figure.toString()));
        return quoted.toString();
    }
}
