package wenming.author.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import wenming.author.sheet.Cells.Address;
import wenming.model.Problem;
import wenming.report.Screen;
import wenming.shape.Nearest;
import wenming.sheet.XlsxBook;

/** Reads a spreadsheet of a catalogue: what a person changed in it, and everything that cannot be read, by sheet and cell. */
final class SheetReader {
    /** Days are counted from here; those before March 1900 are wrong in Excel and never a deadline. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int DAYS_OF_1904 = 1462;

    /** Excel keeps fifteen digits: 2.3 is stored as 2.2999999999999998. */
    private static final MathContext DIGITS = new MathContext(15);

    private record Was(String value, boolean text) {}

    private final Map<Address, Was> exported = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Address> seen = new HashSet<>();
    private final Map<String, String> lines = new LinkedHashMap<>();
    private String id = "";
    private String sha256 = "";
    private boolean from1904;

    /**
     * What was read.
     *
     * @param id of the rule set that was exported; empty if it is not one of our spreadsheets
     * @param sha256 of the catalogue that was exported
     * @param problems with the cell as their pointer
     */
    record Read(String id, String sha256, List<Change> changes, List<Problem> problems) {}

    private SheetReader() {}

    static Read of(byte[] xlsx) throws IOException {
        SheetReader reader = new SheetReader();
        XlsxBook book = XlsxBook.of(xlsx, name -> !name.equals(CatalogueSheet.WORDS));
        if (book.problem() != null) {
            reader.problems.add(book.problem());
        } else {
            reader.read(book);
        }
        return new Read(reader.id, reader.sha256, List.copyOf(reader.changes), List.copyOf(reader.problems));
    }

    private void read(XlsxBook book) {
        from1904 = book.from1904();
        XlsxBook.Page hidden = book.page(CatalogueSheet.EXPORTED).orElse(null);
        if (hidden == null || !exported(hidden.rows())) {
            problem("", "not-an-exported-sheet", "", CatalogueSheet.FORM, "");
            return;
        }
        for (String name : List.of(CatalogueSheet.CRITERIA, CatalogueSheet.STEPS, CatalogueSheet.STANDARD)) {
            XlsxBook.Page page = book.page(name).orElse(null);
            if (page == null) {
                problem(name, "no-such-sheet", name, "", "");
            } else {
                values(name, page.rows());
            }
        }
        if (problems.isEmpty()) {
            missing();
        }
    }

    private boolean exported(List<Row> rows) {
        if (rows.size() < 2 || !text(rows.get(0), 0).equals(CatalogueSheet.FORM)) {
            return false;
        }
        id = text(rows.get(0), 1);
        sha256 = text(rows.get(1), 1);
        for (Row row : rows.subList(2, rows.size())) {
            exported.put(
                    new Address(text(row, 0), text(row, 1)),
                    new Was(text(row, 2), text(row, 3).equals("text")));
        }
        return true;
    }

    private static String text(Row row, int column) {
        Cell cell = cell(row, column);
        return cell == null ? "" : cell.getText();
    }

    private static Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    /** A sheet whose lines begin with a criterion, a path, or both. */
    private void values(String sheet, List<Row> rows) {
        Row keys = rows.stream()
                .filter(row -> row.getRowNum() == CatalogueSheet.KEYS + 1)
                .findFirst()
                .orElse(null);
        if (keys == null) {
            problem(sheet + "!A" + (CatalogueSheet.KEYS + 1), "missing-key", "", "id", "");
            return;
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int column = 0; column < keys.getCellCount(); column++) {
            String key = text(keys, column).strip();
            if (!key.isEmpty()) {
                column(sheet, keys, column, key, columns);
            }
        }
        String first = sheet.equals(CatalogueSheet.STANDARD) ? "key" : "id";
        if (!columns.containsKey(first)) {
            problem(sheet + "!A" + (CatalogueSheet.KEYS + 1), "missing-key", "", first, "");
            return;
        }
        for (Row row : rows) {
            if (row.getRowNum() > CatalogueSheet.KEYS + 1 && hasText(row)) {
                line(sheet, row, columns, first);
            }
        }
    }

    private void column(String sheet, Row keys, int column, String key, Map<String, Integer> columns) {
        Set<String> known = exported.keySet().stream().map(Address::path).collect(Collectors.toSet());
        known.addAll(List.of("id", "section", "path", "key", "value"));
        known.addAll(Cells.TEXT);
        known.addAll(Cells.WORK);
        if (!known.contains(key)) {
            problem(at(sheet, keys, column), "unknown-key", key, "", Nearest.to(key, known));
        } else if (columns.put(key, column) != null) {
            problem(at(sheet, keys, column), "duplicate-key", key, "", "");
        }
    }

    private static boolean hasText(Row row) {
        return row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank());
    }

    private void line(String sheet, Row row, Map<String, Integer> columns, String first) {
        String owner = text(row, columns.get(first)).strip();
        String at = at(sheet, row, columns.get(first));
        if (columns.containsKey("value")) {
            String path = first.equals("key")
                    ? owner
                    : columns.containsKey("path")
                            ? text(row, columns.get("path")).strip()
                            : "";
            Address key = new Address(first.equals("key") ? "" : owner, path);
            if (known(at, key, exported.keySet().stream().map(Address::toString).toList())) {
                value(sheet, row, columns.get("value"), key);
            }
            return;
        }
        List<String> criteria = exported.keySet().stream()
                .map(Address::criterion)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (!criteria.contains(owner)) {
            problem(at, "unknown-criterion", owner, "", Nearest.to(owner, criteria));
            return;
        }
        String earlier = lines.putIfAbsent(owner, at);
        if (earlier != null) {
            problem(at, "id-used-twice", owner, earlier, "");
            return;
        }
        columns.forEach((path, column) -> {
            if (!path.equals("id") && !path.equals("section")) {
                value(sheet, row, column, new Address(owner, path));
            }
        });
    }

    private boolean known(String at, Address key, List<String> known) {
        boolean there = exported.containsKey(key);
        if (!there) {
            problem(at, "unknown-key", key.toString(), "", Nearest.to(key.toString(), known));
        }
        return there;
    }

    private void value(String sheet, Row row, int column, Address key) {
        Was was = exported.get(key);
        Cell cell = cell(row, column);
        String at = at(sheet, row, column);
        boolean empty = cell == null
                || cell.getType() == CellType.EMPTY
                || cell.getText().isBlank();
        if (was == null) {
            if (!empty) {
                problem(at, "not-in-the-catalogue", cell.getText(), key.path(), "");
            }
            return;
        } else if (!seen.add(key)) {
            problem(at, "duplicate-key", key.toString(), "", "");
            return;
        } else if (empty && !was.value().isBlank()) {
            problem(at, "blank-text", "", "", "");
            return;
        } else if (cell != null && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR)) {
            problem(at, "formula-in-cell", cell.getText(), "", "");
            return;
        }
        String value = empty ? "" : was.text() ? asText(cell, key.path()) : asFigure(cell, at);
        boolean same = value == null
                || (was.text()
                        ? value.equals(was.value().strip())
                        : new BigDecimal(value).compareTo(new BigDecimal(was.value())) == 0);
        if (!same && word(at, key.path(), value)) {
            changes.add(new Change(key.criterion(), key.path(), was.value(), value, at));
        }
    }

    private boolean word(String at, String path, String value) {
        List<String> words = Words.OF.get(path);
        if (words == null
                || words.contains(value)
                || (path.equals(Words.DUE) && value.matches("\\d{4}-\\d\\d-\\d\\d"))) {
            return true;
        }
        problem(at, "unknown-word", value, String.join(", ", words), Nearest.to(value, words));
        return false;
    }

    private String asText(Cell cell, String path) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText().strip();
        }
        BigDecimal number = cell.asNumber().round(DIGITS);
        boolean day = path.equals(Words.DUE) && number.stripTrailingZeros().scale() <= 0 && number.signum() > 0;
        return day
                ? DAY_ZERO.plusDays(number.longValue() + (from1904 ? DAYS_OF_1904 : 0))
                        .toString()
                : Screen.figure(number);
    }

    private String asFigure(Cell cell, String at) {
        try {
            BigDecimal number = cell.getType() == CellType.NUMBER
                    ? cell.asNumber()
                    : new BigDecimal(cell.getText().strip());
            BigDecimal figure = number.round(DIGITS).stripTrailingZeros();
            if (figure.scale() <= 9 && figure.precision() - figure.scale() <= 10) {
                return Screen.figure(figure);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problem(at, "wrong-type", '"' + Problem.shortened(cell.getText()) + '"', "number", "");
        return null;
    }

    /** Lines that were deleted: a spreadsheet changes values, it does not take criteria out. */
    private void missing() {
        exported.keySet().stream()
                .filter(key -> key.criterion().isEmpty()
                        ? !seen.contains(key)
                        : key.path().equals("points"))
                .filter(key -> seen.stream()
                        .noneMatch(one -> one.criterion().equals(key.criterion())
                                && (!key.criterion().isEmpty() || one.equals(key))))
                .forEach(key -> problem(
                        key.criterion().isEmpty() ? CatalogueSheet.STANDARD : CatalogueSheet.CRITERIA,
                        "row-is-gone",
                        key.criterion().isEmpty() ? key.path() : key.criterion(),
                        "",
                        ""));
    }

    private static String at(String sheet, Row row, int column) {
        return sheet + "!" + new CellAddress(row.getRowNum() - 1, column);
    }

    private void problem(String at, String code, String found, String expected, String nearest) {
        problems.add(new Problem(code, at, 0, 0, Problem.shortened(found), expected, nearest));
    }
}
