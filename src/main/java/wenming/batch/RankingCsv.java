package wenming.batch;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import wenming.batch.Ranking.Placed;
import wenming.model.Language;
import wenming.report.Csv;
import wenming.report.Messages;

/**
 * The ranking as a table for spreadsheets, see {@link Csv}.
 */
public final class RankingCsv {
    private static final List<String> COLUMNS = List.of(
            "rank",
            "tied",
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

    private final Messages messages;

    RankingCsv(Language language) {
        this.messages = Messages.in(language);
    }

    /** A table of these, in UTF-8. */
    public static byte[] of(List<Placed> ranked, Language language) {
        RankingCsv csv = new RankingCsv(language);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(csv.head());
        ranked.forEach(placed -> table.writeBytes(csv.line(placed)));
        return table.toByteArray();
    }

    byte[] head() {
        StringJoiner cells = new StringJoiner(",", Csv.BYTE_ORDER_MARK, "\r\n");
        COLUMNS.forEach(column -> cells.add(Csv.text(messages.say("ranking." + column))));
        return cells.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] line(Placed placed) {
        Row row = placed.row();
        StringJoiner cells = new StringJoiner(",", "", "\r\n");
        cells.add(placed.rank() == 0 ? "" : placed.rank() + "");
        cells.add(yesNo(placed.tied()));
        cells.add(Csv.text(row.unit()));
        cells.add(Csv.text(row.name()));
        cells.add(Csv.text(row.kind()));
        cells.add(Csv.text(row.region()));
        cells.add(Csv.text(row.parent()));
        cells.add(Csv.text(row.ruleSet()));
        cells.add(Csv.text(row.version()));
        cells.add(row.asOf().toString());
        cells.add(number(row.score()));
        cells.add(number(row.lowest()));
        cells.add(number(row.attainable()));
        cells.add(number(row.notAssessed()));
        cells.add(row.missing() + "");
        cells.add(Csv.text(messages.say("outcome." + row.outcome())));
        cells.add(Csv.text(row.source()));
        cells.add(row.line() + "");
        cells.add(yesNo(placed.repeated()));
        cells.add(row.doubts() == null ? "" : row.doubts() + "");
        return cells.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String yesNo(boolean yes) {
        return Csv.text(messages.say(yes ? "ranking.yes" : "ranking.no"));
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }
}
