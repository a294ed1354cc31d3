package wenming.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wenming.bench.peers.Spec.Condition;
import wenming.bench.peers.Spec.Measure;

/**
 * The criteria in FEEL, the language of DMN: one expression for each, over the lists of the facts, by its own filters and
 * list functions. What is needed twice is a context entry, so that it is worked out once.
 */
final class Feel {
    private static final List<String> UNDATED = List.of("places", "stations", "campuses", "posts", "teams", "answers");
    private static final List<String> OFTEN = List.of("meetings", "trainings", "inspections", "teams");

    private Feel() {}

    /** Points in hundredths. */
    static String points(Spec.Criterion criterion) {
        Measure m = criterion.measure();
        return "{" + entries(m) + "points: " + points(criterion.scale(), m) + "}.points";
    }

    /** A context of points, the pointers that count, and those that do not with their reasons. */
    static String explained(Spec.Criterion criterion) {
        Measure m = criterion.measure();
        return "{" + entries(m) + "points: " + points(criterion.scale(), m) + ", counted: " + counted(m) + ", left: "
                + left(m) + "}";
    }

    /** Context entries {@code amount}, and {@code whole} where there is one, ending in a comma. */
    private static String entries(Measure m) {
        return switch (m.kind()) {
            case "tally" -> "amount: tallies." + m.tallies().get(0) + "." + m.of() + ", ";
            case "themes" ->
                "amount: count(["
                        + m.tallies().stream()
                                .map(t -> "tallies." + t + ".sessions")
                                .collect(Collectors.joining(", "))
                        + "][item > 0]), ";
            case "value" -> "amount: answers[key = " + text(m.key()) + "][1].amount, ";
            case "faults" -> "amount: sum(concatenate([0], " + m.list() + "." + m.of() + ")), ";
            case "part" ->
                "all: " + facts(m, false) + ", amount: sum(concatenate([0], (all)." + m.part()
                        + ")), whole: sum(concatenate([0], (all)." + m.whole() + ")), ";
            case "share" ->
                "all: " + facts(m, false) + ", hits: " + filtered("all", conditions(m.where(), ""))
                        + ", amount: count(hits), whole: count(all), ";
            case "count" ->
                "hits: " + facts(m, true) + ", amount: "
                        + (OFTEN.contains(m.list()) ? "sum(concatenate([0], (hits).times))" : "count(hits)") + ", ";
            case "cover" -> "hits: " + facts(m, true) + ", amount: count(distinct values((hits)." + m.key() + ")), ";
            case "slots" ->
                "hits: " + facts(m, true) + ", amount: count(distinct values((hits).slot)), whole: months, ";
            default -> throw new IllegalArgumentException(m.kind());
        };
    }

    private static String points(Scale scale, Measure m) {
        return switch (scale.kind()) {
            case "threshold" -> "if amount >= " + scale.target() + " then " + scale.most() + " else 0";
            case "proportional" ->
                "if amount >= " + scale.target() + " then " + scale.most() + " else round half up(" + scale.most()
                        + " * amount / " + scale.target() + ", 0)";
            case "steps" -> {
                StringBuilder steps = new StringBuilder();
                for (int i = scale.steps().size() - 1; i >= 0; i--) {
                    Scale.Step step = scale.steps().get(i);
                    steps.append("if amount >= ")
                            .append(step.atLeast())
                            .append(" then ")
                            .append(step.points());
                    steps.append(" else ");
                }
                yield steps + "0";
            }
            case "ratio" ->
                scale.atLeast() > 0
                        ? "if whole > 0 and amount * 100 >= " + scale.atLeast() + " * whole then " + scale.most()
                                + " else 0"
                        : "if whole = 0 then 0 else round half up(" + scale.most() + " * amount / whole, 0)";
            case "deduct" -> "max(0, " + scale.most() + " - " + scale.step() + " * amount)";
            case "shortfall" ->
                "max(0, " + scale.most() + " - " + scale.step() + " * max(0, " + scale.target() + " - amount))";
            case "parts" ->
                scale.parts().entrySet().stream()
                        .map(part -> "(if list contains((hits)." + m.key() + ", " + text(part.getKey()) + ") then "
                                + part.getValue() + " else 0)")
                        .collect(Collectors.joining(" + "));
            default -> throw new IllegalArgumentException(scale.kind());
        };
    }

    private static String counted(Measure m) {
        return switch (m.kind()) {
            case "tally", "themes" -> ofTallies(m, "counted");
            case "value" -> "answers[key = " + text(m.key()) + "].at";
            case "faults" -> m.list() + "[" + m.of() + " = 0].at";
            case "part" -> "all[" + m.part() + " >= " + m.whole() + "].at";
            default -> "(hits).at"; // KIE takes a bare hits.at for one unknown name
        };
    }

    /** The facts that the criterion concerns and that do not count, each with its reason. */
    private static String left(Measure m) {
        return switch (m.kind()) {
            case "tally", "themes" -> ofTallies(m, "left");
            case "value" -> "[]";
            case "faults" ->
                "for x in " + m.list() + "[" + m.of() + " > 0] return {at: x.at, why: " + text(m.otherwise()) + "}";
            default -> {
                List<String> concerned = new ArrayList<>(among(m));
                String fits = m.kind().equals("part")
                        ? m.part() + " >= " + m.whole()
                        : String.join(" and ", conditions(m.where(), ""));
                if (isDated(m)) {
                    fits = "why = \"\"" + (fits.isEmpty() ? "" : " and " + fits);
                }
                if (fits.isEmpty()) {
                    yield "[]";
                }
                concerned.add("not(" + fits + ")");
                yield "for x in " + filtered(m.list(), concerned) + " return {at: x.at, why: " + why(m) + "}";
            }
        };
    }

    private static String why(Measure m) {
        StringBuilder why = new StringBuilder(isDated(m) ? "if x.why != \"\" then x.why else " : "");
        if (m.kind().equals("part")) {
            return why + text(m.otherwise());
        }
        for (int i = 0; i < m.where().size(); i++) {
            Condition condition = m.where().get(i);
            if (condition.any() == null) {
                why.append("if x.").append(condition.field()).append(" = null then \"not-stated\" else ");
            }
            if (i < m.where().size() - 1) {
                why.append("if not(").append(condition(condition, "x.")).append(") then ");
                why.append(text(condition.otherwise())).append(" else ");
            } else {
                why.append(text(condition.otherwise()));
            }
        }
        return m.where().isEmpty() ? "x.why" : why.toString();
    }

    private static String ofTallies(Measure m, String key) {
        String lists = m.tallies().stream().map(t -> "tallies." + t + "." + key).collect(Collectors.joining(", "));
        return m.tallies().size() == 1 ? lists : "concatenate(" + lists + ")";
    }

    /** The facts that take part; those alone that count if {@code fitting}. */
    private static String facts(Measure m, boolean fitting) {
        List<String> all = among(m);
        if (isDated(m)) {
            all.add("why = \"\"");
        }
        if (fitting) {
            all.addAll(conditions(m.where(), ""));
        }
        return filtered(m.list(), all);
    }

    private static List<String> among(Measure m) {
        List<String> all = new ArrayList<>(conditions(m.among(), ""));
        if (OFTEN.contains(m.list()) && List.of("count", "cover", "slots").contains(m.kind())) {
            all.add("times > 0");
        }
        return all;
    }

    private static boolean isDated(Measure m) {
        return !UNDATED.contains(m.list());
    }

    private static String filtered(String list, List<String> conditions) {
        return conditions.isEmpty() ? list : list + "[" + String.join(" and ", conditions) + "]";
    }

    private static List<String> conditions(List<Condition> conditions, String of) {
        return conditions.stream().map(condition -> condition(condition, of)).toList();
    }

    private static String condition(Condition condition, String of) {
        if (condition.any() != null) {
            Spec.Any any = condition.any();
            return "(some y in " + any.list() + " satisfies y." + any.field() + " = item." + any.equals() + " and "
                    + String.join(" and ", conditions(any.and(), "y.")) + ")";
        } else if (condition.in().size() == 1) {
            return of + condition.field() + " = " + text(condition.in().get(0));
        } else if (!condition.in().isEmpty()) {
            return of + condition.field() + " in ("
                    + condition.in().stream().map(Feel::text).collect(Collectors.joining(", ")) + ")";
        }
        String value = condition.other().isEmpty() ? condition.value().toString() : of + condition.other();
        return of + condition.field() + " " + condition.op() + " " + value;
    }

    private static String text(String text) {
        return "\"" + text + "\"";
    }
}
