package wenming.intake.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import wenming.intake.form.Forms;
import wenming.model.FactKind;
import wenming.model.Language;

/** A template as another program, Apache POI, leaves it when somebody has filled it in. */
public final class Filled {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<SheetForm> SHEETS = Layout.of(Forms.of("ziyang-2021"));

    private final XSSFWorkbook book;
    private final Map<XSSFSheet, Integer> last = new HashMap<>();

    private Filled(XSSFWorkbook book) {
        this.book = book;
    }

    /** A template that nobody has filled in. */
    public static Filled template(String ruleSet, Language language) {
        return of(WorkbookTemplate.of(Forms.of(ruleSet), language));
    }

    public static Filled of(byte[] xlsx) {
        try {
            return new Filled(new XSSFWorkbook(new ByteArrayInputStream(xlsx)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with what a submission says, in rows of this unit; an empty text leaves the column of units empty. */
    public Filled with(JsonNode submission, String ofUnit) {
        Map<String, JsonNode> head = new HashMap<>();
        for (String part : List.of("unit", "period", "reporter")) {
            submission.path(part).properties().forEach(one -> head.put(part + "." + one.getKey(), one.getValue()));
        }
        head.put("asOf", submission.path("asOf"));
        head.keySet().removeIf(key -> FactKind.of(key.substring(key.indexOf('.') + 1))
                .isPresent());
        row("unit", head, ofUnit);
        for (FactKind kind : FactKind.values()) {
            JsonNode list = submission.at(kind.pointer());
            if (list.isArray()) {
                list(kind, list, ofUnit);
            }
        }
        return this;
    }

    private void list(FactKind kind, JsonNode list, String ofUnit) {
        if (list.isEmpty()) {
            Row row = row(kind.key(), Map.of(), ofUnit);
            row.createCell(0).setCellValue("无");
        }
        for (JsonNode entry : list) {
            Map<String, JsonNode> plain = new HashMap<>();
            entry.properties().forEach(one -> {
                boolean rows = one.getValue().isArray()
                        && (one.getKey().equals("places") || one.getKey().equals("stages"));
                if (!rows) {
                    plain.put(one.getKey(), one.getValue());
                    return;
                }
                String nested = kind.key() + "." + one.getKey();
                for (JsonNode inner : one.getValue()) {
                    Map<String, JsonNode> cells = new HashMap<>();
                    inner.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
                    cells.put("#parent", entry.get("id"));
                    row(nested, cells, ofUnit);
                }
                if (one.getValue().isEmpty()) {
                    Row row = row(nested, Map.of("#parent", entry.get("id")), ofUnit);
                    row.createCell(1).setCellValue("none");
                }
            });
            row(kind.key(), plain, ofUnit);
        }
    }

    private Row row(String key, Map<String, JsonNode> cells, String ofUnit) {
        XSSFSheet sheet = sheet(key);
        int next = Math.max(last.getOrDefault(sheet, 2), key.equals("statements") ? sheet.getLastRowNum() : 2) + 1;
        last.put(sheet, next);
        Row row = sheet.createRow(next);
        cells.forEach((column, value) -> write(row.createCell(column(sheet, column)), column, value));
        if (!ofUnit.isEmpty() && !key.equals("unit")) {
            row.createCell(column(sheet, "#unit")).setCellValue(ofUnit);
        }
        return row;
    }

    private static void write(Cell cell, String column, JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.asText()));
            cell.setCellValue(parts.isEmpty() ? "none" : String.join("; ", parts));
        } else if (value.isBoolean()) {
            cell.setCellValue(value.asBoolean() ? "是" : "否");
        } else if (value.isNumber()) {
            cell.setCellValue(value.asDouble());
        } else if (value.asText().matches("\\d{4}-\\d\\d-\\d\\d") && !column.equals("title")) {
            // As Excel keeps a day that is typed: a number, shown by the form of its column.
            cell.setCellStyle(cell.getSheet().getColumnStyle(cell.getColumnIndex()));
            cell.setCellValue(LocalDate.parse(value.asText()));
        } else if (!value.isMissingNode()) {
            cell.setCellValue(value.asText());
        }
    }

    /** Column of a key, from the hidden row of keys. */
    public static int column(XSSFSheet sheet, String key) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(key)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no column " + key);
    }

    /** The sheet of a list, by its key. */
    public XSSFSheet sheet(String key) {
        for (Language language : Language.values()) {
            for (SheetForm form : SHEETS) {
                XSSFSheet sheet = book.getSheet(form.title().in(language));
                if (form.key().equals(key) && sheet != null) {
                    return sheet;
                }
            }
        }
        throw new AssertionError("no sheet " + key);
    }

    /** The cell of a sheet, in a row from 1, made if it is not there. */
    public Cell cell(String sheetKey, int row, String column) {
        XSSFSheet sheet = sheet(sheetKey);
        Row line = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        return line.getCell(column(sheet, column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Does something else to the workbook. */
    public Filled and(Consumer<XSSFWorkbook> person) {
        person.accept(book);
        return this;
    }

    /** The workbook as it is saved. */
    public byte[] saved() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A submission as a tree. */
    public static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
