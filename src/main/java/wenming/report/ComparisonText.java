package wenming.report;

import java.math.BigDecimal;
import java.util.List;
import wenming.advise.Comparison;
import wenming.advise.Comparison.Change;
import wenming.advise.Comparison.Side;
import wenming.model.Language;
import wenming.report.Screen.Ink;

/** How two scorecards differ, as text for a terminal. */
public final class ComparisonText {
    private static final List<String> CHANGES = List.of("rose", "fell", "changed", "appeared", "disappeared");

    private final Comparison comparison;
    private final Page page;

    private ComparisonText(Comparison comparison, Language language, Screen screen) {
        this.comparison = comparison;
        this.page = new Page(language, screen);
    }

    /** The comparison in a language. */
    public static String of(Comparison comparison, Language language, Screen screen) {
        return new ComparisonText(comparison, language, screen).text();
    }

    private String text() {
        Side before = comparison.before();
        Side after = comparison.after();
        page.line(page.ink(
                Ink.STRONG,
                Screen.harmless(before.name())
                        + (comparison.sameUnit() ? "" : " \u2192 " + Screen.harmless(after.name()))));
        page.line(page.say("compare.score", side(before), side(after), signed(comparison.difference())));
        if (!String.valueOf(before.grade()).equals(String.valueOf(after.grade()))) {
            page.line(page.say("compare.grade", grade(before), grade(after)));
        }
        if (!before.outcome().equals(after.outcome())) {
            page.line(page.say("outcome." + before.outcome()) + " \u2192 " + page.say("outcome." + after.outcome()));
        }
        if (!comparison.sameUnit()) {
            page.line(page.ink(Ink.WARNING, page.say("compare.otherUnit", before.unit(), after.unit())));
        }
        if (!comparison.sameRules()) {
            page.line(page.ink(Ink.WARNING, page.say("compare.otherRules", rules(before), rules(after))));
        }
        CHANGES.forEach(this::changes);
        if (comparison.changes().isEmpty()) {
            page.heading(page.say("compare.nothing"));
        }
        ids("compare.missingNew", comparison.missingNew());
        ids("compare.missingGone", comparison.missingGone());
        return page.text();
    }

    private void changes(String kind) {
        List<Change> changes = comparison.changes().stream()
                .filter(change -> change.change().equals(kind))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        page.heading(page.say("compare." + kind, changes.size()));
        for (Change change : changes) {
            Ink ink = change.difference().signum() < 0 ? Ink.BAD : Ink.GOOD;
            page.block(signed(change.difference()), ink, change.criterion() + " " + page.in(change.title()));
            page.detail(part(change.pointsBefore(), change.statusBefore()) + " \u2192 "
                    + part(change.pointsAfter(), change.statusAfter()));
        }
    }

    private String part(BigDecimal points, String status) {
        return points == null ? "\u2013" : points.toPlainString() + " " + page.say("status." + status);
    }

    private void ids(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            page.heading(page.say(key, String.join(" ", ids)));
        }
    }

    private static String side(Side side) {
        return side.score().toPlainString() + " (" + side.asOf() + ")";
    }

    private static String rules(Side side) {
        return side.ruleSet() + " " + side.version() + " "
                + side.sha256().substring(0, Math.min(12, side.sha256().length()));
    }

    private String grade(Side side) {
        return side.grade() == null ? "\u2013" : page.in(side.grade());
    }

    private static String signed(BigDecimal points) {
        return points.signum() < 0
                ? "\u2212" + points.negate().toPlainString()
                : points.signum() > 0 ? "+" + points.toPlainString() : points.toPlainString();
    }
}
