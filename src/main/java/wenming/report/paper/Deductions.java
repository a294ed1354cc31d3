package wenming.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Status;

/** The deductions (\u6263\u5206\u660e\u7ec6): every point that is not secured, why, and the facts that did not count. */
final class Deductions {
    private final Dossier dossier;
    private final Scorecard card;
    private final Causes causes;
    private final FactText facts;

    private Deductions(Dossier dossier) {
        this.dossier = dossier;
        this.card = dossier.card();
        this.causes = new Causes(dossier);
        this.facts = new FactText(dossier);
    }

    static Paper of(Dossier dossier) {
        return new Deductions(dossier).paper();
    }

    private Paper paper() {
        List<Block> blocks = new ArrayList<>(List.of(lost()));
        Table waiting = notAssessed();
        if (!waiting.rows().isEmpty()) {
            blocks.add(waiting);
        }
        blocks.add(Remarks.of(dossier));
        blocks.add(UnitHead.signatures(dossier));
        return UnitPaper.DEDUCTIONS.paper(dossier, blocks);
    }

    private Table lost() {
        List<Column> columns = List.of(
                Column.text(dossier.say("paper.clause"), 9),
                Column.text(dossier.say("paper.item"), 25),
                new Column(dossier.say("paper.lost"), Kind.POINTS, 7),
                Column.text(dossier.say("paper.cause"), 24),
                Column.text(dossier.say("paper.not-counted"), 35));
        BigDecimal sum = card.missing().stream().map(MissingLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Block.Group> groups = dossier.groups(dossier::section, this::rows);
        return new Table(
                "",
                columns,
                dossier.say("paper.section"),
                groups.isEmpty()
                        ? List.of(new Block.Group("", List.of(nothing("card.nothingMissing", columns.size()))))
                        : groups,
                List.of(
                        Cell.words(dossier.say("paper.total")),
                        Cell.words(dossier.say("paper.items", card.missing().size())),
                        Cell.figure(sum),
                        Cell.BLANK,
                        Cell.BLANK));
    }

    /** A row that says that there is nothing. */
    private List<Cell> nothing(String key, int columns) {
        List<Cell> row = new ArrayList<>(List.of(Cell.BLANK, Cell.words(dossier.say(key))));
        while (row.size() < columns) {
            row.add(Cell.BLANK);
        }
        return row;
    }

    private List<List<Cell>> rows(SectionLine section) {
        return section.criteria().stream()
                .flatMap(line -> card.missing().stream()
                        .filter(missing -> missing.criterion().equals(line.id())))
                .map(this::row)
                .toList();
    }

    private List<Cell> row(MissingLine missing) {
        boolean veto = missing.points().signum() == 0;
        return List.of(
                Cell.words(missing.clause()),
                Cell.words(dossier.titled(missing.criterion(), missing.title())),
                veto ? Cell.BLANK : Cell.figure(missing.points()),
                Cell.lines(cause(missing)),
                Cell.lines(facts.of(missing)));
    }

    private List<String> cause(MissingLine missing) {
        List<String> lines = new ArrayList<>(causes.cause(missing));
        boolean hit = card.vetoes().stream()
                .anyMatch(veto ->
                        veto.id().equals(missing.criterion()) && veto.status().equals("hit"));
        if (hit) {
            lines.add(0, dossier.say("card.vetoes") + dossier.colon() + dossier.say("card.veto.hit"));
        }
        return lines;
    }

    /** Points that nobody can say anything about yet: not lost, but not secured either. */
    private Table notAssessed() {
        List<Column> columns = List.of(
                Column.text(dossier.say("paper.clause"), 9),
                Column.text(dossier.say("paper.item"), 38),
                new Column(dossier.say("page.points"), Kind.POINTS, 7),
                Column.text(dossier.say("paper.cause"), 22),
                Column.text(dossier.say("paper.to-give"), 24));
        return Table.of(
                dossier.say("paper.not-assessed.title"),
                columns,
                dossier.lines().stream()
                        .filter(line -> line.status() == Status.NOT_ASSESSED)
                        .map(this::waiting)
                        .toList());
    }

    private List<Cell> waiting(CriterionLine line) {
        return List.of(
                Cell.words(line.clause()),
                Cell.words(dossier.titled(line.id(), line.title())),
                line.max().signum() == 0 ? Cell.BLANK : Cell.figure(line.max()),
                Cell.words(dossier.word("reasons", line.reason())),
                Cell.words(dossier.listed(
                        line.where().stream().map(facts::name).distinct().toList())));
    }
}
