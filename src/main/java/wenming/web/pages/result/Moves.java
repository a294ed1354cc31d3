package wenming.web.pages.result;

import java.util.List;
import java.util.stream.Collectors;
import wenming.advise.Comparison;
import wenming.advise.Comparison.Change;
import wenming.model.NotCounted;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;

/** How a result differs from an earlier one, and why, as far as the later one tells. */
public record Moves(Comparison comparison, Result result) {
    /** The ways in which a criterion can move, in the order in which they are told. */
    public static final List<String> KINDS = List.of("rose", "fell", "changed", "appeared", "disappeared");

    private static final int MOST_REASONS = 3;

    /** The moves between an earlier scorecard and this result. */
    public static Moves of(Comparison comparison, Result result) {
        return new Moves(comparison, result);
    }

    /** The criteria that moved this way. */
    public List<Change> changes(String kind) {
        return comparison.changes().stream()
                .filter(change -> change.change().equals(kind))
                .toList();
    }

    /** What the later result says of a criterion: what was measured, what is missing, why facts do not count. */
    public String why(Change change) {
        CriterionLine line = result.line(change.criterion());
        if (line == null) {
            return "";
        }
        Wording wording = result.wording();
        if (line.reason() != null) {
            return wording.word("reasons", line.reason());
        }
        String amount = line.measured() == null ? "" : wording.amount(line);
        String cause = result.card().missing().stream()
                .filter(missing -> missing.criterion().equals(line.id()))
                .findFirst()
                .map(missing -> cause(missing))
                .orElse("");
        return amount + (amount.isEmpty() || cause.isEmpty() ? "" : wording.say("join.parts")) + cause;
    }

    private String cause(MissingLine missing) {
        Wording wording = result.wording();
        String cause = wording.cause(missing, result.countsFaults(missing.criterion()));
        String reasons = missing.facts().stream()
                .map(NotCounted::reason)
                .distinct()
                .limit(MOST_REASONS)
                .map(reason -> wording.word("reasons", reason))
                .collect(Collectors.joining(wording.say("join.list")));
        return reasons.isEmpty() ? cause : wording.say("ui.result.cause", cause, reasons);
    }
}
