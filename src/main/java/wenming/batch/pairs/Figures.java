package wenming.batch.pairs;

import java.math.BigDecimal;
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

    /** The figure of full marks: many units reach a rate of 100. */
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** How many figures are quoted. Ours. */
    private static final int QUOTED = 4;

    private final Map<String, BigDecimal> figures = new TreeMap<>();

    private Figures() {}

    static Figures of(Submission submission) {
        Figures all = new Figures();
        for (Activity one : submission.activities()) {
            String of = "activities." + one.category();
            all.add(of, ".sessions", one.sessions());
            all.add(of, ".participants", one.participants());
            all.add(of, ".volunteers", one.volunteers());
            all.add(of, ".beneficiaries", one.beneficiaries());
            if (one.hours() != null) {
                all.add(of + ".hours", one.hours().value());
            }
        }
        for (Meeting one : submission.meetings()) {
            all.add("meetings." + one.topic(), ".sessions", one.sessions());
            all.add("meetings." + one.topic(), ".participants", one.participants());
        }
        for (Training one : submission.trainings()) {
            all.add("trainings." + one.topic(), ".sessions", one.sessions());
            all.add("trainings." + one.topic(), ".participants", one.participants());
        }
        for (Inspection one : submission.inspections()) {
            all.add("inspections." + one.kind(), ".sessions", one.sessions());
            all.add("inspections." + one.kind(), ".found", one.found());
            all.add("inspections." + one.kind(), ".closed", one.closed());
        }
        for (Statement one : submission.statements()) {
            if (one.value() instanceof Answer.Amount answer) {
                all.add("statements." + one.key(), answer.amount());
            }
        }
        return all;
    }

    private void add(String of, String what, Integer figure) {
        if (figure != null) {
            add(of + what, BigDecimal.valueOf(figure));
        }
    }

    private void add(String name, BigDecimal figure) {
        if (figure.signum() != 0) {
            figures.merge(name, figure, BigDecimal::add);
        }
    }

    /** Whether there are enough of them that agreement is not chance. */
    boolean tell() {
        return figures.size() >= LEAST
                && figures.values().stream().filter(Figures::tells).count() >= LEAST;
    }

    private static boolean tells(BigDecimal figure) {
        return figure.compareTo(LEAST_TELLING) >= 0 && figure.compareTo(FULL) != 0;
    }

    /** How many they are. */
    int many() {
        return figures.size();
    }

    /** All of them, in an order that does not depend on the submission's. */
    String text() {
        StringJoiner text = new StringJoiner("\n");
        figures.forEach((name, figure) -> text.add(shown(name, figure)));
        return text.toString();
    }

    /** The first few telling ones. */
    String quoted() {
        StringJoiner quoted = new StringJoiner(" ");
        figures.entrySet().stream()
                .filter(figure -> tells(figure.getValue()))
                .limit(QUOTED)
                .forEach(figure -> quoted.add(shown(figure.getKey(), figure.getValue())));
        return quoted.toString();
    }

    private static String shown(String name, BigDecimal figure) {
        return name + "=" + figure.stripTrailingZeros().toPlainString();
    }
}
