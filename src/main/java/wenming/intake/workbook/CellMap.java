package wenming.intake.workbook;

import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellAddress;

/** In which sheet and cell each part of a submission stands, by JSON pointer. */
final class CellMap {
    /** A row that holds an entry: its sheet, its number from 1, and the column of each key, from 0. Row 0: the whole sheet. */
    record Line(String sheet, int row, Map<String, Integer> columns, int first) {
        /** The cell of a key; the first cell of the row where there is no column for it. */
        String cell(String key) {
            return row == 0 ? sheet : at(sheet, row, columns.getOrDefault(key, first));
        }
    }

    private final Map<String, Line> lines = new HashMap<>();

    /** Sheet and cell as they are told to people. */
    static String at(String sheet, int row, int column) {
        return sheet + "!" + new CellAddress(row - 1, column);
    }

    void put(String pointer, Line line) {
        lines.putIfAbsent(pointer, line);
    }

    /** Sheet and cell of what a pointer points to, or of what holds it. */
    String of(String pointer) {
        String holder = pointer;
        String key = "";
        while (!lines.containsKey(holder) && !holder.isEmpty()) {
            int slash = holder.lastIndexOf('/');
            key = holder.substring(slash + 1);
            holder = holder.substring(0, slash);
        }
        Line line = lines.get(holder);
        return line == null ? "" : line.cell(key);
    }
}
