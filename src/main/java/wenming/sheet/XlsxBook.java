package wenming.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import wenming.model.Problem;

/**
 * The rows of a spreadsheet that has passed the gate, all of them in memory.
 *
 * @param problem why it cannot be read; null if it can
 * @param from1904 whether its days are counted from that year
 */
public record XlsxBook(Problem problem, boolean from1904, List<Page> pages) {
    /** A sheet; {@code rows} are those that are not wholly empty, from the top. */
    public record Page(String name, boolean visible, List<Row> rows) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    public XlsxBook {
        pages = List.copyOf(pages);
    }

    /** Reads the sheets whose names are wanted; never throws for what the bytes hold. */
    public static XlsxBook of(byte[] xlsx, Predicate<String> wanted) {
        Problem objection = XlsxGate.objection(xlsx);
        if (objection != null) {
            return new XlsxBook(objection, false, List.of());
        }
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, true))) {
            List<Page> pages = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                if (wanted.test(sheet.getName())) {
                    pages.add(page(sheet));
                }
            }
            return new XlsxBook(null, book.isDate1904(), pages);
        } catch (IOException | RuntimeException e) {
            // The library and its parsers have many ways of saying that a part is broken; no code of ours runs in here.
            return new XlsxBook(
                    new Problem(
                            "not-a-spreadsheet",
                            "",
                            0,
                            0,
                            Problem.shortened(String.valueOf(e.getMessage())),
                            ".xlsx",
                            ""),
                    false,
                    List.of());
        }
    }

    private static Page page(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return new Page(
                    sheet.getName(),
                    sheet.getVisibility() == SheetVisibility.VISIBLE,
                    rows.filter(row -> row.getPhysicalCellCount() > 0).toList());
        }
    }

    /** The sheet of this name. */
    public Optional<Page> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }
}
