package wenming.batch.pairs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import wenming.model.Language;
import wenming.report.Csv;
import wenming.report.Messages;

/** What is alike, as a table for people, see {@link Csv}: a line for each place that is told, numbered by its group. */
final class PairsCsv {
    private static final List<String> COLUMNS = List.of(
            "group",
            "kind",
            "over",
            "similarity",
            "units",
            "places",
            "unit",
            "name",
            "from",
            "to",
            "source",
            "line",
            "pointer",
            "quotation",
            "digest");

    private final Messages messages;

    PairsCsv(Language language) {
        this.messages = Messages.in(language);
    }

    byte[] head() {
        List<String> cells = COLUMNS.stream()
                .map(column -> Csv.text(messages.say("pairs.column." + column)))
                .toList();
        return (Csv.BYTE_ORDER_MARK + Csv.line(cells)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] lines(long group, Likeness likeness) {
        StringBuilder lines = new StringBuilder();
        for (Place place : likeness.members()) {
            lines.append(Csv.line(List.of(
                    Csv.plain(group),
                    Csv.text(messages.say("pairs.kind." + likeness.kind())),
                    Csv.text(messages.say("pairs.over." + likeness.over())),
                    Csv.plain(likeness.similarity()),
                    Csv.plain(likeness.units()),
                    Csv.plain(likeness.places()),
                    Csv.text(place.unit()),
                    Csv.text(place.name()),
                    Csv.plain(place.period().from()),
                    Csv.plain(place.period().to()),
                    Csv.text(place.source()),
                    Csv.plain(place.line()),
                    Csv.text(place.pointer()),
                    Csv.text(likeness.quotation()),
                    Csv.text(likeness.digest()))));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
