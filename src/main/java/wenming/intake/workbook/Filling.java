package wenming.intake.workbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import wenming.intake.form.FieldType;
import wenming.model.FactKind;
import wenming.shape.Nearest;

/** Gives every row to its unit: the sheet of the units is taken first, then lists, each before the rows inside its entries. */
final class Filling {
    /** How a row that only shows how to fill in a sheet begins. */
    static final Pattern EXAMPLE = Pattern.compile("(?i)(?:示例|例|example)\\s*[:：].*", Pattern.DOTALL);

    private final CellValue values;
    private final String ruleSet;
    private final Complaints complaints;
    private final Map<String, UnitDraft> units = new LinkedHashMap<>();

    /** Complaints of rows that belong to no unit go to {@code complaints}. */
    Filling(CellValue values, String ruleSet, Complaints complaints) {
        this.values = values;
        this.ruleSet = ruleSet;
        this.complaints = complaints;
    }

    List<UnitDraft> units() {
        return new ArrayList<>(units.values());
    }

    void take(Table table) {
        if (table.form().ofUnits()) {
            units(table);
            return;
        }
        for (Row row : table.rows()) {
            if (isMeant(table, row)) {
                UnitDraft unit = unit(table, row);
                if (unit != null) {
                    take(table, row, unit);
                }
            }
        }
    }

    private void units(Table table) {
        for (Row row : table.rows()) {
            if (isMeant(table, row)) {
                UnitDraft unit = head(table, table.line(row), text(table, row, "unit.id"));
                table.form().columns().forEach(column -> {
                    Object value = value(table, row, column, unit);
                    if (value != null) {
                        unit.head(column.key(), value);
                    }
                });
                if (units.putIfAbsent(unit.id(), unit) != null) {
                    complaints.of("unit-twice", table.at(row, "unit.id"), unit.id(), "", "");
                }
            }
        }
        if (units.isEmpty()) {
            // Nobody is named: the reader of submissions says what is missing, in the row where it belongs.
            units.put("", head(table, table.line(WorkbookTemplate.FIRST_ROW), ""));
        }
    }

    /** A unit that stands on a line, of which nothing is known yet. */
    private UnitDraft head(Table table, CellMap.Line line, String id) {
        UnitDraft unit = new UnitDraft(line.row(), id, ruleSet);
        for (String part : List.of("unit", "period", "reporter")) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            line.columns().forEach((key, column) -> {
                if (key.startsWith(part + ".")) {
                    columns.put(key.substring(part.length() + 1), column);
                }
            });
            unit.cells().put("/" + part, new CellMap.Line(table.sheet(), line.row(), columns, line.first()));
        }
        unit.cells().put("", line);
        return unit;
    }

    /** Whether the row says something: it is not blank, no example, and no question that nobody answered. */
    private static boolean isMeant(Table table, Row row) {
        Column first = table.form().first();
        boolean blank = table.form().columns().stream()
                .filter(column -> table.form().kind() != FactKind.STATEMENTS
                        || !column.equals(first)
                        || CellValue.saysNone(table.cell(row, column.key())))
                .filter(column -> !column.key().equals(SheetForm.OF_UNIT))
                .allMatch(column -> CellValue.isBlank(table.cell(row, column.key())));
        Cell mark = table.cell(row, table.form().columns().get(0).key());
        return !blank && !EXAMPLE.matcher(CellValue.shown(mark)).matches();
    }

    /** The unit of a row; null, and said why, where it has none. */
    private UnitDraft unit(Table table, Row row) {
        String id = text(table, row, SheetForm.OF_UNIT);
        if (id.isEmpty() && units.size() == 1) {
            return units.values().iterator().next();
        } else if (!id.isEmpty() && units.containsKey(id)) {
            return units.get(id);
        }
        complaints.of(
                id.isEmpty() ? "unit-not-named" : "no-such-unit",
                table.at(row, SheetForm.OF_UNIT),
                id,
                "",
                Nearest.to(id, units.keySet()));
        return null;
    }

    private void take(Table table, Row row, UnitDraft unit) {
        FactKind kind = table.form().kind();
        boolean none = saysNone(table, row);
        if (table.form().isNested()) {
            nested(table, row, unit, none);
        } else if (none) {
            unit.none(kind);
            unit.cells().put(kind.pointer(), table.line(row));
        } else {
            entry(table, row, unit);
        }
        if (!table.form().isNested() && unit.saysNone(kind) && unit.has(kind)) {
            unit.complaints()
                    .of("none-and-some", table.at(row, table.form().first().key()), "", "", "");
        }
    }

    private static boolean saysNone(Table table, Row row) {
        Column first = table.form().first();
        return CellValue.saysNone(table.cell(row, first.key()))
                && table.form().columns().stream()
                        .filter(column -> !column.equals(first) && !column.key().startsWith("#"))
                        .allMatch(column -> CellValue.isBlank(table.cell(row, column.key())));
    }

    private void entry(Table table, Row row, UnitDraft unit) {
        FactKind kind = table.form().kind();
        ObjectNode entry = unit.entry(kind);
        unit.cells().put(kind.pointer(), new CellMap.Line(table.sheet(), 0, Map.of(), 0));
        unit.cells().put(unit.pointer(kind), table.line(row));
        fill(table, row, unit, entry);
        boolean hasId = table.form().column("id").isPresent();
        if (hasId && !entry.has("id") && Layout.isNumbered(kind)) {
            entry.put("id", "row-" + row.getRowNum());
        }
        if (hasId && entry.path("id").isTextual()) {
            unit.named(kind, entry.path("id").asText());
        }
    }

    private void nested(Table table, Row row, UnitDraft unit, boolean none) {
        FactKind kind = table.form().kind();
        Column parent = table.form().columns().get(0);
        Object id = value(table, row, parent, unit);
        Integer place = id == null ? null : unit.names(kind).get(id.toString());
        if (place == null) {
            unit.complaints()
                    .of(
                            id == null ? "parent-not-named" : "no-such-parent",
                            table.at(row, parent.key()),
                            id == null ? "" : id.toString(),
                            kind.key(),
                            id == null
                                    ? ""
                                    : Nearest.to(id.toString(), unit.names(kind).keySet()));
            return;
        }
        ArrayNode rows = unit.rows(kind, place, table.form().nested());
        String pointer = kind.pointer() + "/" + place + "/" + table.form().nested();
        unit.cells().put(pointer, table.line(row));
        if (!none) {
            unit.cells().put(pointer + "/" + rows.size(), table.line(row));
            fill(table, row, unit, rows.addObject());
        }
    }

    private void fill(Table table, Row row, UnitDraft unit, ObjectNode entry) {
        for (Column column : table.form().columns()) {
            Object value = column.key().startsWith("#") ? null : value(table, row, column, unit);
            if (value != null) {
                UnitDraft.set(entry, column.key(), value);
            }
        }
    }

    /** A cell of text as an id; empty where nothing stands. */
    private String text(Table table, Row row, String key) {
        Cell cell = table.cell(row, key);
        boolean nothing = CellValue.isBlank(cell) || CellValue.hasFault(cell);
        return nothing ? "" : (String) values.of(cell, FieldType.TEXT, "");
    }

    /** The value of a cell; null if it is blank, or cannot be told. */
    private Object value(Table table, Row row, Column column, UnitDraft unit) {
        Cell cell = table.cell(row, column.key());
        if (CellValue.isBlank(cell)) {
            return null;
        } else if (CellValue.hasFault(cell)) {
            unit.complaints().of("formula-in-cell", table.at(row, column.key()), CellValue.shown(cell), "", "");
            return null;
        }
        return values.of(cell, column.type(), column.wordList());
    }
}
