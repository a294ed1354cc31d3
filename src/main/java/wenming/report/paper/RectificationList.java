package wenming.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;
import wenming.score.Scorecard.MissingLine;

/**
 * The rectification list (\u6574\u6539\u6e05\u5355): what is missing and where, what is to be done, by whom and when, and room
 * to sign it off.
 */
final class RectificationList {
    private RectificationList() {}

    static Paper of(Dossier dossier) {
        List<Column> columns = List.of(
                new Column(dossier.say("paper.number"), Kind.COUNT, 4),
                Column.text(dossier.say("paper.item"), 16),
                Column.text(dossier.say("paper.cause"), 26),
                Column.text(dossier.say("paper.measure"), 19),
                Column.text(dossier.say("paper.owner"), 8),
                new Column(dossier.say("sheet.due"), Kind.MARK, 7),
                new Column(dossier.say("paper.to-win"), Kind.POINTS, 6),
                new Column(dossier.say("paper.done-on"), Kind.SPACE, 7),
                new Column(dossier.say("paper.signed"), Kind.SPACE, 7));
        List<MissingLine> missing = dossier.card().missing();
        List<List<Cell>> rows = new ArrayList<>();
        FactText facts = new FactText(dossier);
        for (int i = 0; i < missing.size(); i++) {
            rows.add(row(dossier, facts, i + 1, missing.get(i)));
        }
        List<Block> blocks = new ArrayList<>();
        BigDecimal sum = missing.stream().map(MissingLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        blocks.add(new Table("", columns, "", List.of(new Block.Group("", rows)), total(dossier, sum, columns.size())));
        if (missing.isEmpty()) {
            blocks.add(new Block.Note(
                    "", List.of(dossier.say(dossier.lines().isEmpty() ? "paper.no-clauses" : "card.nothingMissing"))));
        }
        Remarks.scaled(dossier).ifPresent(remark -> blocks.add(new Block.Note("", List.of(remark))));
        blocks.add(UnitHead.signatures(dossier));
        return UnitPaper.RECTIFICATION.paper(dossier, blocks);
    }

    private static List<Cell> row(Dossier dossier, FactText facts, int number, MissingLine missing) {
        Causes causes = new Causes(dossier);
        List<String> cause = new ArrayList<>(causes.cause(missing, facts.answered(missing)));
        cause.addAll(facts.figures(missing));
        cause.addAll(facts.beside(missing)); // whoever mends it must know where
        return List.of(
                Cell.figure(number),
                Cell.lines(List.of(
                        dossier.titled(missing.criterion(), missing.title()),
                        dossier.say("card.clause") + " " + missing.clause())),
                Cell.lines(cause),
                Cell.lines(causes.remedy(missing)),
                Cell.words(dossier.in(missing.owner())),
                Cell.lines(causes.due(missing)),
                missing.points().signum() == 0 ? Cell.BLANK : Cell.figure(missing.points()),
                Cell.BLANK,
                Cell.BLANK);
    }

    private static List<Cell> total(Dossier dossier, BigDecimal sum, int columns) {
        if (sum.signum() == 0) { // vetoes only, or nothing: there are no points to win
            return List.of();
        }
        List<Cell> total = new ArrayList<>(java.util.Collections.nCopies(columns, Cell.BLANK));
        total.set(1, Cell.words(dossier.say("paper.total")));
        total.set(6, Cell.figure(sum));
        return total;
    }
}
