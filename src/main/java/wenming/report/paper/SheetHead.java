package wenming.report.paper;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import wenming.report.Screen;

/** Title and head of a paper above its first table, whose columns are as wide as the table needs them: cells are merged over these. */
final class SheetHead {
    /** As many columns as a head needs: two labels, two values. */
    static final int COLUMNS = 4;

    private static final int LABEL = 14;
    private static final double OTHERWISE = 12;

    private final Worksheet sheet;
    private final Paper paper;
    private final List<Double> widths;
    private final int last;

    SheetHead(Worksheet sheet, Paper paper, List<Double> widths) {
        this.sheet = sheet;
        this.paper = paper;
        this.widths = widths;
        this.last = Math.max(COLUMNS, widths.size()) - 1;
    }

    /** Writes it, two entries a row; returns the row below. */
    int write() {
        int row = 0;
        merged(row, 0, last, paper.title())
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
        sheet.rowHeight(row++, 26);
        if (!paper.subtitle().isEmpty()) {
            merged(row++, 0, last, paper.subtitle())
                    .horizontalAlignment("center")
                    .set();
        }
        int middle = last;
        while (middle > 2 && width(0, middle - 1) > width(0, last) / 2) {
            middle--;
        }
        for (int i = 0; i < paper.head().size(); i += 2) {
            int lines = entry(row, 0, middle - 1, paper.head().get(i));
            if (i + 1 < paper.head().size()) {
                lines = Math.max(lines, entry(row, middle, last, paper.head().get(i + 1)));
            }
            sheet.rowHeight(row++, SheetTable.height(lines));
        }
        return row;
    }

    /** A label and its value side by side; returns how many lines they take. */
    private int entry(int row, int from, int to, Paper.Entry entry) {
        int end = from;
        while (end < to - 1 && width(from, end) < LABEL) {
            end++;
        }
        bordered(merged(row, from, end, entry.label()).fillColor(SheetTable.HEAD));
        bordered(merged(row, end + 1, to, entry.value()));
        return Math.max(lines(from, end, entry.label()), lines(end + 1, to, entry.value()));
    }

    private int lines(int from, int to, String text) {
        return Screen.wrapped(text, Math.max(2, (int) width(from, to) - 2)).size();
    }

    /** Writes a text over some columns, as high as it needs. */
    void paragraph(int row, String text) {
        merged(row, 0, last, text).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row, SheetTable.height(lines(0, last, text)));
    }

    /** Where to sign, and the day. */
    void signature(int row, String place, String day) {
        int middle = (last + 1) / 2;
        merged(row, 0, middle - 1, place).set();
        merged(row, middle, last, day).set();
        sheet.rowHeight(row, SheetTable.height(2));
    }

    private double width(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += i < widths.size() ? widths.get(i) : OTHERWISE;
        }
        return sum;
    }

    private static void bordered(StyleSetter style) {
        style.borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    private StyleSetter merged(int row, int from, int to, String value) {
        sheet.value(row, from, value);
        StyleSetter style = sheet.range(row, from, row, Math.max(from, to)).style();
        return to > from ? style.merge() : style;
    }
}
