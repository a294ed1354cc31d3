package wenming.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wenming.report.Screen;
import wenming.score.Scorecard.MissingLine;

/** Why something is missing, and what is to be done about it, in words. */
final class Causes {
    private final Dossier dossier;

    Causes(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The cause with how much is short, and the words that no fact answers. */
    List<String> cause(MissingLine missing) {
        return cause(missing, Set.of());
    }

    /** The same but for words of which more is said beside it. */
    List<String> cause(MissingLine missing, Set<String> told) {
        List<String> lines = new ArrayList<>();
        String cause = dossier.say("cause." + missing.cause());
        lines.add(missing.shortBy() == null ? cause : dossier.joined(List.of(cause, amount(missing))));
        List<String> lacking = missing.lacking().stream()
                .filter(word -> !told.contains(word))
                .map(dossier::word)
                .toList();
        if (!lacking.isEmpty()) {
            lines.add(dossier.say("card.lacking") + dossier.colon() + dossier.listed(lacking));
        }
        return lines;
    }

    private String amount(MissingLine missing) {
        boolean faults = List.of("fault-found", "points-lost").contains(missing.cause())
                && (missing.lacking().isEmpty() || countsFaults(missing));
        return dossier.say(
                faults ? "card.faults" : "card.short", Screen.figure(missing.shortBy()), dossier.in(missing.unit()));
    }

    private boolean countsFaults(MissingLine missing) {
        return dossier.lines().stream()
                .anyMatch(line ->
                        line.id().equals(missing.criterion()) && line.scale().equals("deduct"));
    }

    /** What is to be done, and what is to be handed in for it. */
    List<String> remedy(MissingLine missing) {
        List<String> lines = new ArrayList<>(List.of(dossier.in(missing.remedy())));
        if (!missing.evidence().isEmpty()) {
            lines.add(dossier.say("card.handIn") + dossier.colon() + asked(missing));
        }
        lines.addAll(rules(missing));
        return lines;
    }

    /** The kinds of evidence to hand in. */
    String asked(MissingLine missing) {
        return dossier.listed(missing.evidence().stream()
                .map(kind -> dossier.word("evidence-kinds", kind))
                .toList());
    }

    /** What the evidence of each fact must be. */
    List<String> rules(MissingLine missing) {
        return missing.evidenceRules().stream()
                .map(rule -> dossier.say("card.evidenceRule") + dossier.colon() + dossier.in(rule.words()))
                .toList();
    }

    /** The day, or the rhythm, and how late it is. */
    List<String> due(MissingLine missing) {
        if (missing.days() == null) {
            return List.of(dossier.say("due." + missing.due()));
        }
        String state = missing.days() == 0 ? "today" : missing.state();
        return List.of(missing.due(), dossier.say("state." + state, missing.days()));
    }
}
