package wenming.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wenming.report.Screen.Ink;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.PartLine;
import wenming.score.Scorecard.SectionLine;

/** The upper half of a scorecard as text: the score and what stands beside it, both sides of a review, parts and sections. */
final class ScorecardHead {
    private final Scorecard card;
    private final Page page;
    private final Screen screen;

    ScorecardHead(Scorecard card, Page page, Screen screen) {
        this.card = card;
        this.page = page;
        this.screen = screen;
    }

    void head() {
        page.title(card.unit().name(), card.ruleSet());
        boolean scorable =
                card.max().signum() > 0 || card.sections().stream().anyMatch(section -> section.bonus() != null);
        page.line(scorable ? score() : page.say("card.notScorable") + "  " + page.say("card.asOf", card.asOf()));
        page.line(page.say("card.grade") + "  " + grade());
        vetoes();
        gates();
        page.line(page.say("card." + card.ruleSet().weights()));
        if (card.asked().compareTo(card.max()) != 0) {
            page.line(page.say(
                    "card." + card.ruleSet().notApplicable(), Screen.figure(card.asked()), Screen.figure(card.max())));
        }
        if (card.bonus().signum() > 0) {
            page.line(page.say("card.bonus", Screen.figure(card.bonus())));
        }
        if (card.deducted() != null && card.deducted().signum() > 0) {
            page.line(page.ink(Ink.BAD, page.say("card.deducted", Screen.figure(card.deducted()))));
        }
        if (card.fullMark() == null && scorable) {
            page.line(page.say("card.fullMarkUnknown", Screen.figure(card.visible())));
        } else if (card.fullMark() != null && card.visible().compareTo(card.fullMark()) != 0) {
            page.line(page.say("card.visible", Screen.figure(card.visible()), Screen.figure(card.fullMark())));
        }
    }

    private String score() {
        String score = Screen.figure(card.score()) + " / " + Screen.figure(card.max());
        String bar = new Bar(30).of(card.score(), card.attainable(), card.max());
        return page.say("card.score") + "  " + page.ink(Ink.STRONG, score) + "  "
                + page.ink(tone(card.score(), card.max()), bar)
                + "  " + page.say("card.range", Screen.figure(card.lowest()), Screen.figure(card.attainable()))
                + "  " + page.say("card.asOf", card.asOf());
    }

    private String grade() {
        if (card.grade() == null) {
            return page.say("card.noGrade", card.noGrade() == null ? "\u2013" : page.in(card.noGrade()));
        }
        return page.in(card.grade().title()) + (card.grade().provisional() ? " " + page.say("card.provisional") : "");
    }

    private void vetoes() {
        boolean any = card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .anyMatch(line -> line.scale().equals("veto"));
        if (!any) {
            return;
        }
        if (card.vetoes().isEmpty()) {
            page.line(page.say("card.vetoes") + "  " + page.say("card.veto.none"));
        }
        card.vetoes()
                .forEach(veto -> page.line(page.say("card.vetoes") + "  "
                        + page.ink(
                                veto.status().equals("hit") ? Ink.BAD : Ink.WARNING,
                                page.say("card.veto." + veto.status()) + page.colon() + page.in(veto.title()))
                        + "  " + String.join(" ", veto.facts())));
    }

    private void gates() {
        card.gates()
                .forEach(gate -> page.line(page.say("card.gates") + "  "
                        + page.ink(
                                gate.status().equals("failed")
                                        ? Ink.BAD
                                        : gate.status().equals("passed") ? Ink.GOOD : Ink.WARNING,
                                page.say("card.gate." + gate.status()) + page.colon() + page.in(gate.title()))
                        + "  " + gate.items().stream().map(this::item).collect(Collectors.joining(page.comma()))));
    }

    void review() {
        if (card.review() == null) {
            return;
        }
        var review = card.review();
        page.heading(page.say(
                "review.title",
                Screen.figure(review.self()),
                Screen.figure(review.reviewed()),
                signed(review.difference())));
        for (var line : review.criteria()) {
            page.block(signed(line.difference()), Ink.PLAIN, line.id() + " " + page.in(line.title()));
            page.detail(page.say(
                    "review.line",
                    line.self().toPlainString(),
                    page.say("status." + line.selfStatus().word()),
                    line.reviewed().toPlainString(),
                    page.say("status." + line.reviewedStatus().word())));
        }
        if (review.criteria().isEmpty()) {
            page.detail(page.say("review.same"));
        }
        if (!review.replaced().isEmpty()) {
            page.detail(page.say("review.replaced", String.join(" ", review.replaced())));
        }
    }

    private static String signed(BigDecimal points) {
        return points.signum() > 0
                ? "+" + points.toPlainString()
                : points.toPlainString().replace('-', '\u2212');
    }

    void parts() {
        if (card.parts().isEmpty()) {
            return;
        }
        page.heading(page.say("card.parts"));
        for (PartLine part : card.parts()) {
            String figures = page.say(
                    "card.part", Screen.figure(part.score()), part.weight().toPlainString());
            page.line(Screen.right(part.weighted().toPlainString(), 8) + "  " + page.ink(Ink.STRONG, part.id()) + " "
                    + page.in(part.title()) + "  " + figures + "  "
                    + part.period().from() + " \u2013 "
                    + part.period().to() + "  " + part.ruleSet().id() + " "
                    + part.ruleSet().version());
        }
    }

    void sections() {
        if (card.sections().isEmpty()) {
            return;
        }
        page.heading(page.say("card.sections"));
        int widest = card.sections().stream()
                .mapToInt(section -> Screen.width(title(section)))
                .max()
                .orElse(0);
        int columns = Math.min(widest, Math.max(16, screen.columns() - 46));
        for (SectionLine section : card.sections()) {
            BigDecimal attainable = section.criteria().stream()
                    .filter(line -> section.max().signum() > 0)
                    .map(line -> line.attainable() == null ? line.points() : line.attainable())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (section.max().signum() == 0) { // points on top, or off the total
                String points = beside(section);
                page.line("  " + Screen.padded(title(section), columns) + " ".repeat(22) + Screen.right(points, 8));
                continue;
            }
            page.line("  " + Screen.padded(title(section), columns) + "  "
                    + page.ink(
                            tone(section.score(), section.max()),
                            new Bar(20).of(section.score(), attainable, section.max()))
                    + Screen.right(section.score().toPlainString(), 8) + " / "
                    + Screen.right(section.max().toPlainString(), 6));
        }
    }

    /** In a composite the sections of its parts may have the same titles. */
    private String title(SectionLine section) {
        return card.parts().isEmpty() ? page.in(section.title()) : section.id() + " " + page.in(section.title());
    }

    /** Points on top and points off the total, each with its sign. */
    private static String beside(SectionLine section) {
        List<String> points = new ArrayList<>();
        if (section.bonus() != null) {
            points.add("+" + section.bonus().toPlainString());
        }
        section.criteria().stream()
                .filter(line -> line.scale().equals("total-deduction"))
                .map(CriterionLine::points)
                .reduce(BigDecimal::add)
                .ifPresent(off -> points.add((off.signum() == 0 ? "-" : "") + off.toPlainString()));
        return points.isEmpty() ? section.score().toPlainString() : String.join(" ", points);
    }

    /** A section that fails a gate by its title, a criterion by its id. */
    private String item(String id) {
        return card.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(section -> page.in(section.title()))
                .orElse(id);
    }

    private static Ink tone(BigDecimal points, BigDecimal max) {
        if (points.compareTo(max) >= 0) {
            return Ink.GOOD;
        }
        return points.add(points).compareTo(max) >= 0 ? Ink.WARNING : Ink.BAD;
    }
}
