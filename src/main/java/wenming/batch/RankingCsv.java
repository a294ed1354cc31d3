package wenming.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import wenming.batch.Ranking.Placed;
import wenming.model.Language;
import wenming.report.Messages;

/**
 * The ranking as a table for spreadsheets: RFC 4180, in UTF-8 with the byte order mark without which Excel takes it for
 * something else. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
final class RankingCsv {
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
            "repeated");
    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r\n＝＋－＠";

    private final Messages messages;

    RankingCsv(Language language) {
        this.messages = Messages.in(language);
    }

    byte[] head() {
        StringJoiner cells = new StringJoiner(",", "\uFEFF", "\r\n");
        COLUMNS.forEach(column -> cells.add(text(messages.say("ranking." + column))));
        return cells.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] line(Placed placed) {
        Row row = placed.row();
        StringJoiner cells = new StringJoiner(",", "", "\r\n");
        cells.add(placed.rank() == 0 ? "" : placed.rank() + "");
        cells.add(yesNo(placed.tied()));
        cells.add(text(row.unit()));
        cells.add(text(row.name()));
        cells.add(text(row.kind()));
        cells.add(text(row.region()));
        cells.add(text(row.parent()));
        cells.add(text(row.ruleSet()));
        cells.add(text(row.version()));
        cells.add(row.asOf().toString());
        cells.add(number(row.score()));
        cells.add(number(row.lowest()));
        cells.add(number(row.attainable()));
        cells.add(number(row.notAssessed()));
        cells.add(row.missing() + "");
        cells.add(text(messages.say("outcome." + row.outcome())));
        cells.add(text(row.source()));
        cells.add(row.line() + "");
        cells.add(yesNo(placed.repeated()));
        return cells.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String yesNo(boolean yes) {
        return text(messages.say(yes ? "ranking.yes" : "ranking.no"));
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    private static String text(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULAS_BEGIN_WITH.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
