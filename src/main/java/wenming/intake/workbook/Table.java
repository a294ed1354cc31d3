package wenming.intake.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import wenming.model.Language;
import wenming.shape.Nearest;

/** The rows of a sheet below its head, and where its columns stand. */
final class Table {
    /** Behind the title of a column that must be filled in. */
    static final String MUST = " *";

    private final SheetForm form;
    private final String sheet;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<Integer> headed = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final Complaints complaints;

    private Table(SheetForm form, String sheet, Complaints complaints) {
        this.form = form;
        this.sheet = sheet;
        this.complaints = complaints;
    }

    /** The table of a sheet; {@code rows} are all of its rows, from the top. */
    static Table of(SheetForm form, String sheet, List<Row> rows, Complaints complaints) {
        Table table = new Table(form, sheet, complaints);
        List<Row> filled = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !CellValue.isBlank(cell)))
                .toList();
        if (filled.isEmpty()) {
            return table;
        }
        table.head(filled.get(0));
        boolean titles = filled.size() > 1 && table.repeats(filled.get(1));
        table.rows.addAll(filled.subList(titles ? 2 : 1, filled.size()));
        table.withoutHead();
        return table;
    }

    SheetForm form() {
        return form;
    }

    String sheet() {
        return sheet;
    }

    List<Row> rows() {
        return rows;
    }

    /** The cell of a column; null where the sheet has no such column or the row ends before it. */
    Cell cell(Row row, String key) {
        Integer column = columns.get(key);
        return column == null || column >= row.getCellCount() ? null : row.getCell(column);
    }

    /** Sheet and cell of a column; of the row's first cell where there is no such column. */
    String at(Row row, String key) {
        return line(row).cell(key);
    }

    CellMap.Line line(Row row) {
        return line(row.getRowNum());
    }

    /** The line of this number, from 1, whether anything stands there or not. */
    CellMap.Line line(int row) {
        int first = columns.values().stream().min(Integer::compare).orElse(0);
        return new CellMap.Line(sheet, row, columns, first);
    }

    private void head(Row row) {
        for (Cell cell : row) {
            if (CellValue.isBlank(cell)) {
                continue;
            }
            headed.add(cell.getColumnIndex());
            String shown = CellValue.shown(cell);
            String key = key(shown);
            String at = CellMap.at(sheet, row.getRowNum(), cell.getColumnIndex());
            if (key.isEmpty()) {
                complaints.of("unknown-column", at, shown, "", nearest(shown));
            } else if (columns.putIfAbsent(key, cell.getColumnIndex()) != null) {
                complaints.of("column-twice", at, shown, "", "");
            }
        }
    }

    /** Whether the row says what the columns are, once more. */
    private boolean repeats(Row row) {
        List<Cell> filled =
                row.stream().filter(cell -> !CellValue.isBlank(cell)).toList();
        long titles = filled.stream()
                .filter(cell -> {
                    String key = key(CellValue.shown(cell));
                    return !key.isEmpty()
                            && Integer.valueOf(cell.getColumnIndex()).equals(columns.get(key));
                })
                .count();
        return titles * 2 > filled.size();
    }

    /** The key of a column by its key or its title in either language; empty if there is no such column. */
    private String key(String text) {
        String title = text.endsWith("*") ? text.substring(0, text.length() - 1).strip() : text;
        return form.columns().stream()
                .filter(column -> column.key().equals(title)
                        || Stream.of(Language.values())
                                .anyMatch(language -> same(column.title().in(language), title)))
                .map(Column::key)
                .findFirst()
                .orElse("");
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private String nearest(String text) {
        TreeSet<String> known = new TreeSet<>();
        form.columns().forEach(column -> {
            known.add(column.key());
            known.add(column.title().zh());
            known.add(column.title().en());
        });
        return Nearest.to(text, known);
    }

    /** Something that stands below no title would be passed over in silence. */
    private void withoutHead() {
        Set<Integer> said = new HashSet<>(headed);
        for (Row row : rows) {
            for (Cell cell : row) {
                if (!CellValue.isBlank(cell) && said.add(cell.getColumnIndex())) {
                    String at = CellMap.at(sheet, row.getRowNum(), cell.getColumnIndex());
                    complaints.of("column-without-title", at, CellValue.shown(cell), "", "");
                }
            }
        }
    }
}
