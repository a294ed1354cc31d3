package wenming.batch.rank;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import wenming.sheet.SteadyZip;

/**
 * The rankings as a workbook, a sheet for each view, written on the way so that any number of rows needs little memory.
 * Texts are texts, whatever they begin with. Sheets end where spreadsheets do: the tables have all rows.
 */
final class RankingBook implements Closeable {
    /** Rows of a sheet, its head among them: a limit of the file format. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH = 1_000;
    private static final int NAME_WIDTH = 28;
    private static final int WIDTH = 12;
    private static final String HEAD = "E6EAEE";

    private final RankingTable table;
    private final Path made;
    private final OutputStream out;
    private final Workbook book;
    private final int mostRows;
    private Worksheet sheet;
    private int row;

    /** A workbook that is made in this file, and may be moved from there. */
    RankingBook(RankingTable table, Path made, int mostRows) throws IOException {
        this.table = table;
        this.made = made;
        this.mostRows = mostRows;
        this.out = Files.newOutputStream(made);
        this.book = new Workbook(out, "Wenming", "1.0");
    }

    /** A sheet of its own for what comes next. */
    void begin(View view) throws IOException {
        end();
        sheet = book.newWorksheet(table.title(view));
        row = 0;
        List<String> head = table.head();
        for (int column = 0; column < head.size(); column++) {
            sheet.width(column, head.get(column).equals(head.get(4)) ? NAME_WIDTH : WIDTH);
            sheet.inlineString(row, column, head.get(column));
            sheet.style(row, column).bold().fillColor(HEAD).set();
        }
        sheet.freezePane(0, 1);
        row++;
    }

    void add(Placed placed) throws IOException {
        if (row >= mostRows) {
            return;
        }
        int column = 0;
        for (Object cell : table.cells(placed)) {
            write(column++, cell);
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
            if (number instanceof BigDecimal decimal && decimal.scale() > 0) {
                sheet.style(row, column)
                        .format("0." + "0".repeat(decimal.scale()))
                        .set();
            }
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.setAutoFilter(0, 0, Math.max(1, row - 1), table.head().size() - 1);
            sheet.finish();
        }
    }

    /** The workbook without the time at which it was made. */
    void finish(OutputStream to) throws IOException {
        end();
        book.finish();
        out.close();
        SteadyZip.copy(made, to);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(made);
    }
}
