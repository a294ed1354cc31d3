package wenming.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wenming.model.NotCounted;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;

/** Holds what a case expects against what the scorecard says; keys that the case leaves out are not looked at. */
final class Expectation {
    private final CaseForm.Then then;
    private final List<Difference> differences = new ArrayList<>();

    private Expectation(CaseForm.Then then) {
        this.then = then;
    }

    static List<Difference> differences(CaseForm.Then then, Scorecard card, CriterionLine line) {
        Expectation expectation = new Expectation(then);
        expectation.hold(card, line);
        return expectation.differences;
    }

    private void hold(Scorecard card, CriterionLine line) {
        text("status", then.status().word(), line.status().word());
        number("measured", then.measured(), line.measured());
        number("points", then.points(), line.points());
        number("lowest", then.lowest(), line.points()); // what is secured today is the worst that can still come
        number("attainable", then.attainable(), line.attainable() == null ? line.points() : line.attainable());
        list("notCounted", then.notCounted(), reasons(line.notCounted()));
        list("open", then.open(), reasons(line.open()));
        list("lacking", then.lacking(), line.lacking());
        text("reason", then.reason(), line.reason());
        if (then.veto() != null) {
            boolean hit = card.vetoes().stream()
                    .anyMatch(
                            veto -> isOf(veto.id(), line.id()) && veto.status().equals("hit"));
            text("veto", then.veto().toString(), Boolean.toString(hit));
        }
        text("grade", then.grade(), line.grade());
        if (then.cause() != null) {
            text("cause", then.cause(), cause(card, line));
        }
        if (then.day() != null) {
            text("day", then.day().toString(), DateCase.day(card, line.id()));
        }
        whole(card);
    }

    private void whole(Scorecard card) {
        number("score", then.score(), card.score());
        number("lowestScore", then.lowestScore(), card.lowest());
        number("attainableScore", then.attainableScore(), card.attainable());
        number("bonus", then.bonus(), card.bonus());
        number("deducted", then.deducted(), card.deducted());
        text("outcome", then.outcome(), card.outcome());
        if (then.line() != null) {
            text(
                    "line",
                    then.line(),
                    card.grade() == null ? "none" : card.grade().id());
        }
        orNone(then.gates())
                .forEach((id, status) -> text(
                        "gates/" + id,
                        status,
                        card.gates().stream()
                                .filter(gate -> gate.id().equals(id))
                                .map(Scorecard.GateLine::status)
                                .findFirst()
                                .orElse(null)));
        orNone(then.sections())
                .forEach((id, points) -> number(
                        "sections/" + id,
                        points,
                        card.sections().stream()
                                .filter(section -> section.id().equals(id))
                                .map(Scorecard.SectionLine::score)
                                .findFirst()
                                .orElse(null)));
    }

    /** Whether a veto is that of the criterion, or one of the part that stands in its place. */
    private static boolean isOf(String veto, String line) {
        return veto.equals(line) || veto.startsWith(line + ":");
    }

    /** Why the criterion is among what is missing; "none" where it is not. */
    private static String cause(Scorecard card, CriterionLine line) {
        return card.missing().stream()
                .filter(missing -> missing.criterion().equals(line.id()))
                .map(Scorecard.MissingLine::cause)
                .findFirst()
                .orElse("none");
    }

    private static <T> Map<String, T> orNone(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private void number(String key, BigDecimal expected, BigDecimal found) {
        if (expected != null && (found == null || expected.compareTo(found) != 0)) {
            differences.add(
                    new Difference(key, expected.toPlainString(), found == null ? "nothing" : found.toPlainString()));
        }
    }

    private void list(String key, List<String> expected, List<String> found) {
        if (expected != null && !expected.equals(found)) {
            differences.add(new Difference(key, expected.toString(), found.toString()));
        }
    }

    private void text(String key, String expected, String found) {
        if (expected != null && !expected.equals(found)) {
            differences.add(new Difference(key, expected, Objects.requireNonNullElse(found, "nothing")));
        }
    }

    private static List<String> reasons(List<NotCounted> facts) {
        return facts.stream().map(NotCounted::reason).toList();
    }
}
