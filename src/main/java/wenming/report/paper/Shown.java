package wenming.report.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import wenming.report.Screen;
import wenming.report.paper.Block.Table;

/** How the cells of a table are shown: points with as many decimals as those of their table need. */
public final class Shown {
    private final Table table;
    private final int points;

    Shown(Table table) {
        this.table = table;
        this.points = decimalsOfPoints(table);
    }

    /** The decimals with which the numbers of a column are shown; -1 where each has its own. */
    int decimals(int column) {
        return switch (table.columns().get(column).kind()) {
            case POINTS -> points;
            case COUNT -> 0;
            default -> -1;
        };
    }

    private static int decimalsOfPoints(Table table) {
        return table.rows().stream()
                .flatMap(row -> IntStream.range(0, row.size())
                        .filter(at -> table.columns().get(at).kind() == Column.Kind.POINTS)
                        .mapToObj(row::get))
                .mapToInt(cell -> cell instanceof Cell.Figure figure ? decimals(figure.value()) : 0)
                .max()
                .orElse(0);
    }

    static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    /** The lines of a cell, as a reader sees them. */
    public List<String> lines(int column, Cell cell) {
        if (cell instanceof Cell.Words words) {
            return words.lines();
        } else if (cell instanceof Cell.Figure figure) {
            return List.of(figure(decimals(column), figure.value()));
        } else if (cell instanceof Cell.Day day) {
            return List.of(day.value().toString());
        }
        return List.of();
    }

    private static String figure(int decimals, BigDecimal value) {
        String figure = decimals < 0
                ? Screen.figure(value)
                : value.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        return figure.replace('-', '\u2212');
    }

    /** The labels of the boxes of a cell. */
    public List<String> boxes(Cell cell) {
        return cell instanceof Cell.Tick tick ? tick.labels() : List.of();
    }

    /** The class by which the cells of a column are set. */
    public String style(Column column) {
        return column.isFigures() ? "figure" : column.kind().name().toLowerCase(Locale.ROOT);
    }
}
