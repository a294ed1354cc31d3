package wenming.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenming.report.ScaleText;
import wenming.report.Screen;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;
import wenming.score.Review;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.DateLine;
import wenming.score.Scorecard.PartLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Status;

/**
 * The self-assessment (\u81ea\u8bc4\u8868): every criterion with its points and what they rest on, and room for a reviewer's points;
 * where others have looked, theirs stand there.
 */
public final class SelfAssessment {
    private final Dossier dossier;
    private final Scorecard card;
    private final Basis basis;
    private final FactText facts;

    private SelfAssessment(Dossier dossier) {
        this.dossier = dossier;
        this.card = dossier.card();
        this.basis = new Basis(dossier);
        this.facts = new FactText(dossier);
    }

    static Paper of(Dossier dossier) {
        return new SelfAssessment(dossier).paper();
    }

    private Paper paper() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(criteria());
        if (!card.parts().isEmpty()) {
            blocks.add(parts());
        }
        if (!card.dates().isEmpty()) {
            blocks.add(dates());
        }
        blocks.add(Remarks.of(dossier));
        blocks.add(UnitHead.signatures(dossier));
        return UnitPaper.SELF_ASSESSMENT.paper(dossier, blocks);
    }

    private Table criteria() {
        List<Column> columns = List.of(
                Column.text(dossier.say("paper.clause"), 9),
                Column.text(dossier.say("paper.item"), 22),
                Column.text(dossier.say("paper.scale"), 24),
                new Column(dossier.say("page.points"), Kind.POINTS, 6),
                Column.text(dossier.say("paper.basis"), 16),
                new Column(dossier.say("paper.self"), Kind.POINTS, 7),
                new Column(dossier.say("paper.status"), Kind.MARK, 8),
                new Column(dossier.say("paper.review"), card.review() == null ? Kind.SPACE : Kind.POINTS, 8));
        return new Table("", columns, dossier.say("paper.section"), dossier.groups(this::brought, this::rows), total());
    }

    /** A section and what it brought. */
    private String brought(SectionLine section) {
        String points = points(section);
        return points.isEmpty()
                ? dossier.section(section)
                : dossier.say("paper.group", dossier.section(section), points);
    }

    /** Points of a section: of its own, on top, and off the total. */
    private static String points(SectionLine section) {
        Stream<String> own = section.max().signum() > 0
                ? Stream.of(Screen.figure(section.score()) + " / " + Screen.figure(section.max()))
                : Stream.of();
        Stream<String> bonus = section.bonus() == null ? Stream.of() : Stream.of("+" + Screen.figure(section.bonus()));
        Stream<String> off = section.criteria().stream()
                .filter(line -> line.scale().equals("total-deduction"))
                .map(CriterionLine::points)
                .reduce(BigDecimal::add)
                .filter(points -> points.signum() != 0)
                .map(points -> "\u2212" + Screen.figure(points.abs()))
                .stream();
        return String.join(" ", Stream.of(own, bonus, off).flatMap(one -> one).toList());
    }

    private List<List<Cell>> rows(SectionLine section) {
        return section.criteria().stream().map(this::row).toList();
    }

    private List<Cell> row(CriterionLine line) {
        boolean pointless = line.scale().equals("veto") || line.status() == Status.NOT_APPLICABLE;
        Optional<Review.Line> reviewed = reviewed(line);
        BigDecimal self = reviewed.map(Review.Line::self).orElse(line.points());
        return List.of(
                Cell.words(line.clause()),
                Cell.words(dossier.titled(line.id(), line.title())),
                Cell.words(dossier.criterion(line.id())
                        .map(criterion -> ScaleText.how(criterion, dossier.vocabulary(), dossier.language()))
                        .orElse("")),
                line.max().signum() == 0 ? Cell.BLANK : Cell.figure(line.max()),
                Cell.lines(basis.of(line)),
                pointless ? Cell.BLANK : Cell.figure(self),
                Cell.words(basis.status(line)),
                card.review() == null || pointless ? Cell.BLANK : Cell.figure(line.points()));
    }

    private Optional<Review.Line> reviewed(CriterionLine line) {
        return card.review() == null
                ? Optional.empty()
                : card.review().criteria().stream()
                        .filter(one -> one.id().equals(line.id()))
                        .findFirst();
    }

    private List<Cell> total() {
        boolean reviewed = card.review() != null;
        if (!UnitHead.isScorable(card)) { // a total of zero would read like a score
            return List.of();
        }
        return List.of(
                Cell.words(dossier.say("paper.total")),
                Cell.words(dossier.say("paper.total.tell")),
                Cell.BLANK,
                Cell.figure(card.max()),
                Cell.words(dossier.say("card.range", Screen.figure(card.lowest()), Screen.figure(card.attainable()))),
                Cell.figure(reviewed ? card.review().self() : card.score()),
                Cell.BLANK,
                reviewed ? Cell.figure(card.review().reviewed()) : Cell.BLANK);
    }

    private Table parts() {
        List<Column> columns = List.of(
                Column.text(dossier.say("paper.part"), 34),
                Column.text(dossier.say("paper.head.rule-set"), 22),
                new Column(dossier.say("paper.head.period"), Kind.MARK, 20),
                new Column(dossier.say("card.score"), Kind.POINTS, 8),
                new Column(dossier.say("paper.weight"), Kind.NUMBER, 8),
                new Column(dossier.say("paper.weighted"), Kind.POINTS, 8));
        return Table.of(
                dossier.say("card.parts"),
                columns,
                card.parts().stream().map(this::part).toList());
    }

    /** The days that the standard sets for the unit. */
    private Table dates() {
        List<Column> columns = List.of(
                new Column(dossier.say("paper.date.day"), Kind.DAY, 12),
                new Column(dossier.say("paper.date.left"), Kind.MARK, 14),
                Column.text(dossier.say("paper.date.title"), 44),
                Column.text(dossier.say("paper.date.from"), 30));
        return Table.of(
                dossier.say("card.dates", card.dates().size()),
                columns,
                card.dates().stream().map(this::date).toList());
    }

    private List<Cell> date(DateLine date) {
        return List.of(
                Cell.day(date.day()),
                Cell.words(dossier.say("card.date." + date.state(), date.days())),
                Cell.words(dossier.titled(date.id(), date.title())),
                date.fact() == null ? Cell.BLANK : Cell.words(facts.name(date.fact())));
    }

    private List<Cell> part(PartLine part) {
        return List.of(
                Cell.words(dossier.in(part.title())),
                Cell.words(part.ruleSet().id() + " " + part.ruleSet().version()),
                Cell.words(part.period().from() + " \u2013 " + part.period().to()),
                Cell.figure(part.score()),
                Cell.figure(part.weight()),
                Cell.figure(part.weighted()));
    }
}
