package wenming.batch.rank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import wenming.report.Csv;

/** Rows of a table for spreadsheets as bytes, see {@link Csv}. */
final class CsvTable {
    private CsvTable() {}

    static byte[] head(List<String> titles) {
        return (Csv.BYTE_ORDER_MARK + Csv.line(titles.stream().map(Csv::text).toList()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A text is guarded against being run as a formula; numbers and days stand as they are. */
    static byte[] line(List<?> cells) {
        List<String> line = new ArrayList<>(cells.size());
        cells.forEach(cell -> line.add(cell instanceof String text ? Csv.text(text) : Csv.plain(cell)));
        return Csv.line(line).getBytes(StandardCharsets.UTF_8);
    }
}
