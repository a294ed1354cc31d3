package wenming.intake.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import wenming.catalogue.Vocabulary;
import wenming.intake.form.EntryForm;
import wenming.intake.form.FieldNames;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.shape.Nearest;
import wenming.sheet.XlsxGate;

/**
 * Reads workbooks that were made by {@link WorkbookTemplate} and filled in, by whatever program, in either language. It
 * converts cells and judges nothing: what it hands on is read by the reader of submissions as if it had been handed in as
 * text. Thread-safe.
 */
public final class WorkbookReader {
    private final Labels labels;
    private final List<SheetForm> forms;

    /** Reads workbooks that use these words, statement keys and criterion ids among them. */
    public WorkbookReader(Vocabulary vocabulary) {
        this.labels = new Labels(vocabulary);
        this.forms = Layout.of(EntryForm.any(vocabulary));
    }

    /** Reads a workbook; never throws for what it holds. */
    public Workbook read(byte[] xlsx) {
        Problem objection = XlsxGate.objection(xlsx);
        if (objection != null) {
            return new Workbook(List.of(), List.of(objection));
        }
        Complaints complaints = new Complaints();
        List<UnitDraft> units = List.of();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, true))) {
            Map<String, Sheet> sheets = sheets(book, complaints);
            CellValue values = new CellValue(labels, book.isDate1904());
            Filling filling = new Filling(values, ruleSet(book), complaints);
            for (SheetForm form : forms) {
                Sheet sheet = sheets.get(form.key());
                if (sheet != null) {
                    filling.take(Table.of(form, sheet.getName(), rows(sheet), complaints));
                }
            }
            units = filling.units();
        } catch (IOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | ArithmeticException e) {
            // The library's ways of saying that a part is broken.
            complaints.of("not-a-spreadsheet", "", String.valueOf(e.getMessage()), ".xlsx", "");
        }
        return complaints.none()
                ? new Workbook(units.stream().map(UnitDraft::finished).toList(), List.of())
                : new Workbook(List.of(), complaints.all());
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.toList();
        }
    }

    /** The sheets that are known, by their keys. */
    private Map<String, Sheet> sheets(ReadableWorkbook book, Complaints complaints) throws IOException {
        Map<String, Sheet> sheets = new HashMap<>();
        for (Sheet sheet : book.getSheets().toList()) {
            SheetForm form = form(sheet.getName());
            if (form != null && sheets.putIfAbsent(form.key(), sheet) != null) {
                complaints.of(
                        "sheet-twice", sheet.getName(), sheets.get(form.key()).getName(), "", "");
            } else if (form == null && !isOurs(sheet.getName()) && isVisible(sheet) && isFilled(sheet)) {
                complaints.of("unknown-sheet", sheet.getName(), sheet.getName(), "", nearest(sheet.getName()));
            }
        }
        if (!sheets.containsKey(SheetForm.UNIT) && complaints.none()) {
            complaints.of("no-unit-sheet", "", "", FieldNames.text("group.unit").zh(), "");
        }
        return sheets;
    }

    private SheetForm form(String name) {
        return forms.stream()
                .filter(form -> form.key().equals(name)
                        || Stream.of(Language.values())
                                .anyMatch(language -> form.title().in(language).equals(name.strip())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOurs(String name) {
        return Stream.of(Language.values())
                .anyMatch(language -> FieldNames.say(language, "workbook.notes").equals(name));
    }

    /** Other programs keep notes of their own on hidden sheets. */
    private static boolean isVisible(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    private static boolean isFilled(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.stream().anyMatch(cell -> !CellValue.isBlank(cell)));
        }
    }

    private String nearest(String name) {
        TreeSet<String> known = new TreeSet<>();
        forms.forEach(form -> {
            known.add(form.title().zh());
            known.add(form.title().en());
        });
        return Nearest.to(name, known);
    }

    /** Id of the rule set for which the template was made; empty if it was made by somebody else. */
    private static String ruleSet(ReadableWorkbook book) throws IOException {
        Sheet sheet = book.findSheet(WorkbookTemplate.MADE_FOR).orElse(null);
        List<Row> rows = new ArrayList<>(sheet == null ? List.of() : rows(sheet));
        boolean ours = !rows.isEmpty()
                && rows.get(0).getCellCount() > 1
                && CellValue.shown(rows.get(0).getCell(0)).equals(WorkbookTemplate.FORM);
        return ours ? CellValue.shown(rows.get(0).getCell(1)) : "";
    }
}
