package wenming.author.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import wenming.author.sheet.Cells.Address;
import wenming.author.sheet.Cells.Cell;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.sheet.SteadyZip;

/**
 * Writes a catalogue as a spreadsheet: the criteria, the steps of their scales, the head of the standard, and hidden what
 * was exported, so that whoever reads it back can tell what a person changed.
 */
public final class CatalogueSheet {
    static final String CRITERIA = "criteria";
    static final String STEPS = "steps";
    static final String STANDARD = "standard";
    static final String WORDS = "words";
    static final String EXPORTED = "exported";

    /** The form of the spreadsheet. */
    static final String FORM = "wenming catalogue 1";

    /** Row of the keys, from 0; above them stands what they mean. */
    static final int KEYS = 1;

    private static final String LOCKED = "EEEEEE";
    private static final String HEAD = "DDE8F5";

    private final String id;
    private final String yaml;
    private final Cells cells;
    private final Messages messages;

    private CatalogueSheet(String id, String yaml, Language language) throws IOException {
        this.id = id;
        this.yaml = yaml;
        this.cells = Cells.of(yaml);
        this.messages = Messages.in(language);
    }

    /** The spreadsheet of a catalogue that can be read; the same text gives the same bytes. */
    public static byte[] of(String id, String yaml, Language language) throws IOException {
        CatalogueSheet sheet = new CatalogueSheet(id, yaml, language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Wenming", "1.0")) {
            sheet.write(book);
        }
        return SteadyZip.of(out.toByteArray());
    }

    private void write(Workbook book) {
        Worksheet criteria = book.newWorksheet(CRITERIA);
        Worksheet steps = book.newWorksheet(STEPS);
        Worksheet standard = book.newWorksheet(STANDARD);
        Worksheet words = book.newWorksheet(WORDS);
        criteria(criteria, words(words));
        list(
                steps,
                List.of("id", "path", "value"),
                cells.all().keySet().stream()
                        .filter(key -> Cells.isDeep(key.path()))
                        .toList());
        list(
                standard,
                List.of("key", "value"),
                cells.all().keySet().stream()
                        .filter(key -> key.criterion().isEmpty())
                        .toList());
        exported(book.newWorksheet(EXPORTED));
    }

    private void criteria(Worksheet sheet, Map<String, Range> words) {
        List<String> columns = new ArrayList<>(List.of("id", "section"));
        columns.addAll(cells.columns());
        head(sheet, columns);
        int row = KEYS + 1;
        for (Map.Entry<String, String> criterion : cells.sections().entrySet()) {
            locked(sheet, row, 0, criterion.getKey());
            locked(sheet, row, 1, criterion.getValue());
            for (int column = 2; column < columns.size(); column++) {
                value(sheet, row, column, cells.at(new Address(criterion.getKey(), columns.get(column))));
            }
            row++;
        }
        int last = Math.max(row - 1, KEYS + 1);
        words.forEach((path, list) -> {
            int column = columns.indexOf(path);
            boolean orADay = path.equals(Words.DUE);
            sheet.range(KEYS + 1, column, last, column)
                    .validateWithList(list)
                    .allowBlank(false)
                    .showErrorMessage(true)
                    .errorStyle(orADay ? DataValidationErrorStyle.INFORMATION : DataValidationErrorStyle.STOP)
                    .errorTitle(path)
                    .error(messages.say(orADay ? "sheet.chooseOrDay" : "sheet.choose"));
        });
        sheet.freezePane(3, KEYS + 1);
    }

    /** A sheet with a line for each value. */
    private void list(Worksheet sheet, List<String> columns, List<Address> keys) {
        head(sheet, columns);
        int row = KEYS + 1;
        for (Address key : keys) {
            int column = 0;
            if (columns.size() == 3) {
                locked(sheet, row, column++, key.criterion());
            }
            locked(sheet, row, column++, key.path());
            value(sheet, row, column, cells.at(key));
            row++;
        }
        sheet.freezePane(columns.size() - 1, KEYS + 1);
    }

    private void head(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            String key = columns.get(column);
            sheet.value(0, column, messages.has("sheet." + key) ? messages.say("sheet." + key) : key);
            sheet.value(KEYS, column, key);
            sheet.width(column, width(key));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor(HEAD).set();
        sheet.range(KEYS, 0, KEYS, columns.size() - 1)
                .style()
                .fontColor("888888")
                .set();
    }

    private static int width(String key) {
        return key.startsWith("title") || key.startsWith("remedy")
                ? 36
                : key.equals("path") || key.equals("key") || key.startsWith("owner") ? 24 : 12;
    }

    private static void locked(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).fillColor(LOCKED).set();
    }

    /** A value; what the catalogue does not have is greyed out. Texts are cells of text, so that a day stays as it is written. */
    private static void value(Worksheet sheet, int row, int column, Cell cell) {
        if (cell == null) {
            sheet.style(row, column).fillColor(LOCKED).set();
        } else if (cell.span().text()) {
            sheet.value(row, column, cell.span().value());
            sheet.style(row, column).format("@").wrapText(true).set();
        } else {
            sheet.value(row, column, new BigDecimal(cell.span().value()));
        }
    }

    private Map<String, Range> words(Worksheet sheet) {
        Map<String, Range> ranges = new java.util.LinkedHashMap<>();
        int column = 0;
        for (Map.Entry<String, List<String>> list : Words.OF.entrySet()) {
            for (int row = 0; row < list.getValue().size(); row++) {
                sheet.value(row, column, list.getValue().get(row));
            }
            ranges.put(list.getKey(), sheet.range(0, column, list.getValue().size() - 1, column));
            column++;
        }
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        return ranges;
    }

    private void exported(Worksheet sheet) {
        String[][] head = {{FORM, id}, {"sha256", Sha256.of(yaml.getBytes(StandardCharsets.UTF_8))}};
        int row = 0;
        for (String[] line : head) {
            sheet.value(row, 0, line[0]);
            sheet.value(row++, 1, line[1]);
        }
        for (Map.Entry<Address, Cell> cell : cells.all().entrySet()) {
            sheet.value(row, 0, cell.getKey().criterion());
            sheet.value(row, 1, cell.getKey().path());
            sheet.value(row, 2, cell.getValue().span().value());
            sheet.value(row++, 3, cell.getValue().span().text() ? "text" : "figure");
        }
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }
}
