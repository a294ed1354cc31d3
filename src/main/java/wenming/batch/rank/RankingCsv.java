package wenming.batch.rank;

import java.io.ByteArrayOutputStream;
import java.util.List;
import wenming.model.Language;

/** A ranking as a table for spreadsheets. */
public final class RankingCsv {
    private RankingCsv() {}

    /** A table of these, in UTF-8. */
    public static byte[] of(List<Placed> ranked, Language language) {
        RankingTable table = new RankingTable(language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(CsvTable.head(table.head()));
        ranked.forEach(placed -> bytes.writeBytes(CsvTable.line(table.cells(placed))));
        return bytes.toByteArray();
    }
}
