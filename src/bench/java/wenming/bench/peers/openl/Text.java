package wenming.bench.peers.openl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wenming.bench.peers.Scale;
import wenming.bench.peers.Spec;
import wenming.bench.peers.Spec.Condition;
import wenming.bench.peers.Spec.Measure;

/** The criteria in the language of OpenL's method tables: array selections and transformations of its own. */
final class Text {
    private static final List<String> UNDATED = List.of("places", "stations", "campuses", "posts", "teams", "answers");
    private static final List<String> OFTEN = List.of("meetings", "trainings", "inspections", "teams");

    private final List<String> tallies;

    Text(List<Spec.TallyName> names) {
        tallies = names.stream().map(Spec.TallyName::name).toList();
    }

    /** The lines of a method that gives points. */
    String points(Spec.Criterion criterion) {
        return lines(criterion.measure()) + "return " + points(criterion.scale(), criterion.measure()) + ";";
    }

    /** The lines of a method that gives points and the facts behind them. */
    String explained(Spec.Criterion criterion) {
        Measure m = criterion.measure();
        return lines(m) + "return new Answer(" + points(criterion.scale(), m) + ", " + counted(m) + ", " + left(m)
                + ");";
    }

    private String tally(String name) {
        return "f.tallies[" + tallies.indexOf(name) + "]";
    }

    private String lines(Measure m) {
        String list = "f." + m.list();
        return switch (m.kind()) {
            case "tally" -> "long amount = " + tally(m.tallies().get(0)) + "." + m.of() + ";\n";
            case "themes" -> {
                StringBuilder lines = new StringBuilder("long amount = 0;\n");
                m.tallies().forEach(t -> lines.append("if (" + tally(t) + ".sessions > 0) { amount = amount + 1; }\n"));
                yield lines.toString();
            }
            case "value" ->
                "Item[] hits = f.answers[(x) @ x.key == \"" + m.key()
                        + "\"];\nlong amount = hits.length == 0 ? 0 : hits[0].amount;\n";
            case "faults" -> "long amount = sum(" + list + "[*@ " + m.of() + "]);\n";
            case "part" ->
                "Item[] all = " + facts(m, false) + ";\nlong amount = all.length == 0 ? 0 : sum(all[*@ " + m.part()
                        + "]);\nlong whole = all.length == 0 ? 0 : sum(all[*@ " + m.whole() + "]);\n";
            case "share" ->
                "Item[] all = " + facts(m, false) + ";\nItem[] hits = " + selected("all", conditions(m.where()))
                        + ";\nlong amount = hits.length;\nlong whole = all.length;\n";
            case "count" ->
                "Item[] hits = " + facts(m, true) + ";\nlong amount = "
                        + (OFTEN.contains(m.list())
                                ? "hits.length == 0 ? 0 : sum(hits[*@ times]);\n"
                                : "hits.length;\n");
            case "cover" -> "Item[] hits = " + facts(m, true) + ";\nlong amount = hits[*!@ " + m.key() + "].length;\n";
            case "slots" ->
                "Item[] hits = " + facts(m, true) + ";\nlong amount = hits[*!@ slot].length;\nlong whole = f.months;\n";
            default -> throw new IllegalArgumentException(m.kind());
        };
    }

    private static String points(Scale scale, Measure m) {
        return switch (scale.kind()) {
            case "threshold" -> "amount >= " + scale.target() + " ? " + scale.most() + " : 0";
            case "proportional" ->
                "amount >= " + scale.target() + " ? " + scale.most() + " : Scale.divided(" + scale.most()
                        + " * amount, " + scale.target() + ")";
            case "steps" -> {
                StringBuilder steps = new StringBuilder();
                for (int i = scale.steps().size() - 1; i >= 0; i--) {
                    Scale.Step step = scale.steps().get(i);
                    steps.append("amount >= ")
                            .append(step.atLeast())
                            .append(" ? ")
                            .append(step.points())
                            .append(" : ");
                }
                yield "(" + steps + "0)";
            }
            case "ratio" ->
                scale.atLeast() > 0
                        ? "whole > 0 && amount * 100 >= " + scale.atLeast() + " * whole ? " + scale.most() + " : 0"
                        : "whole == 0 ? 0 : Scale.divided(" + scale.most() + " * amount, whole)";
            case "deduct" -> "max(0, " + scale.most() + " - " + scale.step() + " * amount)";
            case "shortfall" ->
                "max(0, " + scale.most() + " - " + scale.step() + " * max(0, " + scale.target() + " - amount))";
            case "parts" ->
                scale.parts().entrySet().stream()
                        .map(part -> "(hits[(x) @ x." + m.key() + " == \"" + part.getKey() + "\"].length > 0 ? "
                                + part.getValue() + " : 0)")
                        .collect(Collectors.joining(" + "));
            default -> throw new IllegalArgumentException(scale.kind());
        };
    }

    private String counted(Measure m) {
        return switch (m.kind()) {
            case "tally" -> tally(m.tallies().get(0)) + ".counted";
            case "themes" -> "Answer.joined(" + each(m, ".counted") + ")";
            case "faults" -> "Answer.at(f." + m.list() + "[(x) @ x." + m.of() + " == 0])";
            case "part" -> "Answer.at(all[(x) @ x." + m.part() + " >= x." + m.whole() + "])";
            default -> "Answer.at(hits)";
        };
    }

    private String left(Measure m) {
        return switch (m.kind()) {
            case "tally" -> tally(m.tallies().get(0)) + ".left";
            case "themes" -> "Answer.leftOf(" + each(m, "") + ")";
            case "value" -> "Answer.none()";
            case "faults" ->
                "f." + m.list() + "[(x) @ x." + m.of() + " > 0][*@ new Not(at, \"" + m.otherwise() + "\")]";
            default -> {
                List<String> fits = new ArrayList<>();
                if (isDated(m)) {
                    fits.add("x.why == \"\"");
                }
                fits.addAll(
                        m.kind().equals("part")
                                ? List.of("x." + m.part() + " >= x." + m.whole())
                                : conditions(m.where()));
                if (fits.isEmpty()) {
                    yield "Answer.none()";
                }
                List<String> concerned = among(m);
                concerned.add("!(" + String.join(" && ", fits) + ")");
                yield selected("f." + m.list(), concerned) + "[*@ new Not(at, " + why(m) + ")]";
            }
        };
    }

    private String each(Measure m, String field) {
        return m.tallies().stream().map(t -> tally(t) + field).collect(Collectors.joining(", "));
    }

    private static String why(Measure m) {
        if (m.kind().equals("part")) {
            return "why != \"\" ? why : \"" + m.otherwise() + "\"";
        } else if (m.where().isEmpty()) {
            return "why";
        }
        StringBuilder why = new StringBuilder(isDated(m) ? "why != \"\" ? why : " : "");
        Condition last = m.where().get(m.where().size() - 1);
        if (last.any() == null
                && List.of("sign", "draft", "durable", "yes", "led").contains(last.field())) {
            why.append(last.field() + " == null ? \"not-stated\" : ");
        }
        return why + "\"" + last.otherwise() + "\""; // of two conditions both have the same reason
    }

    private static boolean isDated(Measure m) {
        return !UNDATED.contains(m.list());
    }

    private static String facts(Measure m, boolean fitting) {
        List<String> all = among(m);
        if (isDated(m)) {
            all.add("x.why == \"\"");
        }
        if (fitting) {
            all.addAll(conditions(m.where()));
        }
        return selected("f." + m.list(), all);
    }

    private static List<String> among(Measure m) {
        List<String> all = new ArrayList<>(conditions(m.among()));
        if (OFTEN.contains(m.list()) && List.of("count", "cover", "slots").contains(m.kind())) {
            all.add("x.times > 0");
        }
        return all;
    }

    private static String selected(String list, List<String> conditions) {
        return conditions.isEmpty() ? list : list + "[(x) @ " + String.join(" && ", conditions) + "]";
    }

    private static List<String> conditions(List<Condition> conditions) {
        return conditions.stream().map(Text::condition).toList();
    }

    private static String condition(Condition condition) {
        if (condition.any() != null) {
            Spec.Any any = condition.any();
            return "f." + any.list() + "[(z) @ z." + any.field() + " == x." + any.equals() + " && "
                    + any.and().stream()
                            .map(one -> "z." + one.field() + " " + one.op() + " " + one.value())
                            .collect(Collectors.joining(" && "))
                    + "].length > 0";
        } else if (!condition.in().isEmpty()) {
            return condition.in().stream()
                    .map(word -> "x." + condition.field() + " == \"" + word + "\"")
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        String field = condition.field();
        if (condition.value() != null && condition.value().isBoolean() && field.equals("closed")) {
            field = "done"; // an inspection's is a number
        }
        String op = condition.op().equals("=") ? "==" : condition.op();
        return "x." + field + " " + op + " "
                + (condition.other().isEmpty() ? condition.value() : "x." + condition.other());
    }
}
