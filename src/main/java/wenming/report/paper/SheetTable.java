package wenming.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import wenming.report.Screen;
import wenming.report.paper.Block.Group;
import wenming.report.paper.Block.Table;

/** One table on a sheet. What it is grouped by is a column of its own here, so that sorting and filtering keep it. */
final class SheetTable {
    static final String HEAD = "E6EAEE";
    private static final int HUNDREDTHS = 100;

    /** Columns of a terminal that a sheet of A4 holds at ten points. */
    private static final int WIDTH = 110;

    private static final int GROUP_WIDTH = 18;
    private static final double LINE_HEIGHT = 14.5;
    private static final int MOST_LINES = 25;

    /** A box to be ticked; a spreadsheet's fonts have it. */
    private static final String BOX = "\u2610";

    private final Worksheet sheet;
    private final Table table;
    private final Shown shown;
    private final int first;

    SheetTable(Worksheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.shown = table.shown();
        this.first = table.grouped().isEmpty() ? 0 : 1;
    }

    /** Writes it from a row on; returns the row below it. */
    int write(int top) {
        List<String> titles = new ArrayList<>();
        if (first == 1) {
            titles.add(table.grouped());
            sheet.width(0, GROUP_WIDTH);
        }
        table.columns().forEach(column -> titles.add(column.title()));
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(top, i, titles.get(i));
        }
        sheet.range(top, 0, top, titles.size() - 1)
                .style()
                .fillColor(HEAD)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.width(first + i, width(i));
        }
        int row = top + 1;
        for (Group group : table.groups()) {
            for (List<Cell> cells : group.rows()) {
                write(row++, group.title(), cells);
            }
        }
        sheet.setAutoFilter(top, 0, Math.max(row - 1, top), titles.size() - 1);
        sheet.freezePane(0, top + 1);
        sheet.repeatRows(top, top);
        if (!table.total().isEmpty()) {
            write(row++, "", table.total());
        }
        return row;
    }

    /** The widths of all columns, that of the groups among them. */
    static List<Double> widths(Table table) {
        SheetTable sheet = new SheetTable(null, table);
        List<Double> widths = new ArrayList<>(sheet.first == 1 ? List.of((double) GROUP_WIDTH) : List.of());
        for (int i = 0; i < table.columns().size(); i++) {
            widths.add(sheet.width(i));
        }
        return widths;
    }

    private double width(int column) {
        int titled = Screen.width(table.columns().get(column).title()) / 2 + 4;
        return Math.max(titled, table.columns().get(column).share() * WIDTH / (double) HUNDREDTHS);
    }

    private void write(int row, String group, List<Cell> cells) {
        if (first == 1) {
            sheet.value(row, 0, group);
            style(row, 0).wrapText(true).set();
        }
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            write(row, i, cells.get(i));
            lines = Math.max(lines, lines(i, cells.get(i)));
        }
        if (first == 1) {
            lines = Math.max(lines, Screen.wrapped(group, GROUP_WIDTH - 2).size());
        }
        sheet.rowHeight(row, height(lines));
    }

    /** The height of a row of so many lines. */
    static double height(int lines) {
        return LINE_HEIGHT * Math.min(MOST_LINES, lines) + 3;
    }

    /** How many lines a cell takes, for no spreadsheet makes room for them by itself when it opens a file. */
    private int lines(int column, Cell cell) {
        int columns = Math.max(2, (int) width(column) - 2);
        return shown.lines(column, cell).stream()
                        .mapToInt(line -> Screen.wrapped(line, columns).size())
                        .sum()
                + shown.boxes(cell).size();
    }

    private void write(int row, int column, Cell cell) {
        int at = first + column;
        StyleSetter style = style(row, at);
        if (cell instanceof Cell.Figure figure) {
            int decimals = shown.decimals(column);
            BigDecimal value = figure.value();
            sheet.value(row, at, new BigDecimal(value.toPlainString()));
            style.horizontalAlignment("right").format(format(decimals < 0 ? Shown.decimals(value) : decimals));
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, at, day.value());
            style.horizontalAlignment("center").format("yyyy-mm-dd");
        } else if (cell instanceof Cell.Tick tick) {
            sheet.value(
                    row, at, tick.labels().stream().map(label -> BOX + label).collect(Collectors.joining("\n")));
            style.wrapText(true);
        } else if (cell instanceof Cell.Words words) {
            sheet.value(row, at, String.join("\n", words.lines()));
            boolean mark = table.columns().get(column).kind() == Column.Kind.MARK;
            style.horizontalAlignment(mark ? "center" : "left").wrapText(true);
        }
        style.set();
    }

    private StyleSetter style(int row, int column) {
        return sheet.style(row, column).borderStyle(BorderStyle.THIN).verticalAlignment("center");
    }

    private static String format(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }
}
