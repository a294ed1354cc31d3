package wenming.intake.workbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wenming.intake.form.EntryForm;
import wenming.intake.form.Field;
import wenming.intake.form.FieldNames;
import wenming.intake.form.FieldType;
import wenming.intake.form.Listing;
import wenming.model.FactKind;

/** The sheets of a workbook and their columns, the same for whoever writes it and whoever reads it. */
final class Layout {
    /** Entries of these are named in other sheets or files: their ids are the unit's own. Others are numbered by their row. */
    private static final Set<FactKind> NAMED =
            EnumSet.of(FactKind.CAMPUSES, FactKind.DEPARTMENTS, FactKind.MATERIALS, FactKind.EVIDENCE);

    private Layout() {}

    /** The sheet of the units, then those of lists that are asked for, of the evidence, and of all further lists. */
    static List<SheetForm> of(EntryForm form) {
        List<SheetForm> sheets = new ArrayList<>();
        sheets.add(units(form));
        Listing evidence = form.list(FactKind.EVIDENCE);
        Stream.of(form.asked().stream(), Stream.of(evidence), form.further().stream())
                .flatMap(lists -> lists)
                .distinct()
                .sorted((one, other) -> Boolean.compare(last(one, evidence), last(other, evidence)))
                .forEach(list -> {
                    sheets.add(list(list));
                    list.nested().forEach(rows -> sheets.add(nested(list, rows)));
                });
        return List.copyOf(sheets);
    }

    /** Whether the program numbers entries that have no id. */
    static boolean isNumbered(FactKind kind) {
        return !NAMED.contains(kind);
    }

    private static boolean last(Listing list, Listing evidence) {
        return !list.asked() && !list.equals(evidence);
    }

    private static SheetForm units(EntryForm form) {
        List<Column> columns = form.head().stream()
                .map(field -> Column.of(
                        field.name(), field, field.required() && !field.name().startsWith("reporter.")))
                .toList();
        return new SheetForm(SheetForm.UNIT, FieldNames.text("group.unit"), null, "", columns);
    }

    private static SheetForm list(Listing list) {
        List<Column> columns = new ArrayList<>();
        list.fields().stream()
                .filter(field -> field.type() != FieldType.ROWS)
                .map(field -> Column.of(
                        field.key(), field, field.required() && !(field.key().equals("id") && isNumbered(list.kind()))))
                .forEach(columns::add);
        columns.add(ofUnit());
        return new SheetForm(list.key(), list.title(), list, "", columns);
    }

    private static SheetForm nested(Listing list, Field rows) {
        List<Column> columns = new ArrayList<>();
        Field id = list.fields().get(0);
        columns.add(Column.of(SheetForm.OF_ENTRY, true, id.title(), FieldNames.text("workbook.parent.hint")));
        rows.fields().forEach(field -> columns.add(Column.of(field.key(), field, field.required())));
        columns.add(ofUnit());
        return new SheetForm(rows.name(), rows.title(), list, rows.key(), columns);
    }

    private static Column ofUnit() {
        return Column.of(
                SheetForm.OF_UNIT, false, FieldNames.text("workbook.unit"), FieldNames.text("workbook.unit.hint"));
    }
}
