package wenming.batch.rank;

import java.util.ArrayList;
import java.util.List;
import wenming.model.Language;
import wenming.report.Messages;

/** The columns of a ranking, in a language: what the table for spreadsheets and the workbook both show. */
final class RankingTable {
    private static final List<String> COLUMNS = List.of(
            "rank",
            "tied",
            "percentile",
            "unit",
            "name",
            "kind",
            "region",
            "parent",
            "ruleSet",
            "version",
            "asOf",
            "score",
            "lowest",
            "attainable",
            "notAssessed",
            "missing",
            "outcome",
            "source",
            "line",
            "repeated",
            "doubts");

    private static final List<String> OF_REPEATED =
            List.of("unit", "name", "ruleSet", "version", "asOf", "score", "outcome", "source", "line");

    private final Messages messages;
    private final String yes;
    private final String no;

    RankingTable(Language language) {
        this.messages = Messages.in(language);
        this.yes = messages.say("ranking.yes");
        this.no = messages.say("ranking.no");
    }

    /** Titles of the columns. */
    List<String> head() {
        return titles(COLUMNS);
    }

    /** Titles of the list of repeated units. */
    List<String> headOfRepeated() {
        return titles(OF_REPEATED);
    }

    private List<String> titles(List<String> columns) {
        return columns.stream().map(column -> messages.say("ranking." + column)).toList();
    }

    /** Name of a view. */
    String title(View view) {
        return messages.say("ranking.view." + view.name());
    }

    /** Texts, numbers and days, null where there is nothing. */
    List<Object> cells(Placed placed) {
        Row row = placed.row();
        List<Object> cells = new ArrayList<>(COLUMNS.size());
        cells.add(placed.rank() == 0 ? null : (Integer) placed.rank());
        cells.add(placed.tied() ? yes : no);
        cells.add(placed.percentile());
        cells.add(row.unit());
        cells.add(row.name());
        cells.add(row.kind());
        cells.add(row.region());
        cells.add(row.parent());
        cells.add(row.ruleSet());
        cells.add(row.version());
        cells.add(row.asOf());
        cells.add(row.score());
        cells.add(row.lowest());
        cells.add(row.attainable());
        cells.add(row.notAssessed());
        cells.add(row.missing());
        cells.add(messages.say("outcome." + row.outcome()));
        cells.add(row.source());
        cells.add(row.line());
        cells.add(placed.repeated() ? yes : no);
        cells.add(row.doubts());
        return cells;
    }

    /** One submission of a unit that handed in several. */
    List<Object> cellsOfRepeated(Row row) {
        return List.of(
                row.unit(),
                row.name(),
                row.ruleSet(),
                row.version(),
                row.asOf(),
                row.score(),
                messages.say("outcome." + row.outcome()),
                row.source(),
                row.line());
    }
}
