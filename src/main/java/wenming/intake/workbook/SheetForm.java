package wenming.intake.workbook;

import java.util.List;
import java.util.Optional;
import wenming.intake.form.Listing;
import wenming.model.FactKind;
import wenming.model.Text;

/**
 * One sheet of a workbook: that of the units, of a list, or of the rows inside the entries of a list.
 *
 * @param key by which it is known in any language: {@code unit}, {@code activities}, {@code campuses.places}
 * @param list the list; null for the sheet of the units
 * @param nested key of the rows inside its entries; empty where the sheet is the list's own
 */
record SheetForm(String key, Text title, Listing list, String nested, List<Column> columns) {
    /** Key of the sheet of the units. */
    static final String UNIT = "unit";

    /** Key of the column that says to which unit a row belongs, where there are several. */
    static final String OF_UNIT = "#unit";

    /** Key of the column that says to which entry a row of nested rows belongs. */
    static final String OF_ENTRY = "#parent";

    SheetForm {
        columns = List.copyOf(columns);
    }

    boolean ofUnits() {
        return list == null;
    }

    boolean isNested() {
        return !nested.isEmpty();
    }

    /** The list's facts; null for the sheet of the units. */
    FactKind kind() {
        return list == null ? null : list.kind();
    }

    /** The column in which a row says that there is nothing: the first one that is part of an entry. */
    Column first() {
        return columns.get(isNested() ? 1 : 0);
    }

    Optional<Column> column(String columnKey) {
        return columns.stream().filter(column -> column.key().equals(columnKey)).findFirst();
    }
}
