package wenming.report.paper;

import java.util.List;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.paper.Block.Note;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;

/** The ranking (排名表) of many units by one rule set on one day. */
public final class RankingPaper {
    /** Its name in addresses. */
    public static final String KIND = "ranking";

    private RankingPaper() {}

    /**
     * The paper of lines in the order of their ranks.
     *
     * @param head by which rules, of which day, what was left out; written by the caller
     */
    public static Paper of(List<RankedLine> lines, List<Paper.Entry> head, Language language) {
        Messages messages = Messages.in(language);
        List<Column> columns = List.of(
                new Column(messages.say("ranking.rank"), Kind.COUNT, 5),
                new Column(messages.say("ranking.tied"), Kind.MARK, 5),
                Column.text(messages.say("ranking.name"), 22),
                Column.text(messages.say("ranking.region"), 11),
                Column.text(messages.say("ranking.kind"), 8),
                Column.text(messages.say("ranking.parent"), 15),
                new Column(messages.say("ranking.score"), Kind.POINTS, 6),
                new Column(messages.say("ranking.lowest"), Kind.POINTS, 6),
                new Column(messages.say("ranking.attainable"), Kind.POINTS, 6),
                new Column(messages.say("ranking.missing"), Kind.COUNT, 5),
                new Column(messages.say("ranking.outcome"), Kind.MARK, 6),
                new Column(messages.say("ranking.doubts"), Kind.COUNT, 5));
        List<List<Cell>> rows = lines.stream().map(line -> row(line, messages)).toList();
        return new Paper(
                KIND,
                language,
                messages.say("paper.ranking.title"),
                "",
                head,
                List.of(
                        Table.of("", columns, rows),
                        new Note(
                                "",
                                List.of(messages.say("paper.ranking.ties"), messages.say("paper.ranking.unranked")))),
                true,
                "");
    }

    private static List<Cell> row(RankedLine line, Messages messages) {
        return List.of(
                line.rank() == null ? Cell.BLANK : Cell.figure(line.rank()),
                line.tied() ? Cell.words(messages.say("ranking.tied")) : Cell.BLANK,
                Cell.words(line.unit()),
                Cell.words(line.region()),
                Cell.words(line.kind()),
                Cell.words(line.parent()),
                Cell.figure(line.score()),
                Cell.figure(line.lowest()),
                Cell.figure(line.attainable()),
                Cell.figure(line.missing()),
                Cell.words(messages.say("outcome." + line.outcome())),
                line.doubts() == null ? Cell.BLANK : Cell.figure(line.doubts()));
    }
}
