package wenming.intake.workbook;

import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import wenming.catalogue.Question;
import wenming.intake.form.AskedQuestion;
import wenming.intake.form.Choice;
import wenming.intake.form.EntryForm;
import wenming.intake.form.FieldNames;
import wenming.intake.form.FieldType;
import wenming.model.FactKind;
import wenming.model.Language;

/** Writes a sheet to be filled in: keys (hidden), titles with notes, an example, and below them rows with words to choose from. */
final class EntrySheet {
    /** Rows that are made ready to be filled in; more may be added. Ours: the largest known report has 300 activities. */
    private static final int READY = 2_000;

    /** So many ids of another sheet are offered. */
    private static final int NAMED = 200;

    private static final int KEYS = 0;
    private static final int TITLES = 1;
    private static final int EXAMPLE = 2;
    private static final int FIRST = WorkbookTemplate.FIRST_ROW - 1;

    private static final String HEAD = "1F4E79";
    private static final String OPTIONAL_HEAD = "5B7083";
    private static final String EXAMPLE_FILL = "F2F2F2";
    private static final String GREY = "7F7F7F";
    private static final String LINE = "BFBFBF";

    private final EntryForm form;
    private final List<SheetForm> sheets;
    private final SheetForm sheetForm;
    private final Language language;
    private final WordSheet words;
    private final Examples examples;

    /** Writes one of these sheets. */
    EntrySheet(EntryForm form, List<SheetForm> sheets, SheetForm sheetForm, Language language, WordSheet words) {
        this.form = form;
        this.sheets = sheets;
        this.sheetForm = sheetForm;
        this.language = language;
        this.words = words;
        this.examples = new Examples(form, language);
    }

    void write(Worksheet sheet) {
        List<Column> columns = sheetForm.columns();
        for (int column = 0; column < columns.size(); column++) {
            column(sheet, column, columns.get(column));
        }
        boolean asks = sheetForm.kind() == FactKind.STATEMENTS;
        if (asks) {
            questions(sheet);
        } else {
            example(sheet);
        }
        sheet.range(KEYS, 0, KEYS, columns.size() - 1).style().fontColor(GREY).set();
        sheet.hideRow(KEYS);
        sheet.rowHeight(TITLES, 30);
        sheet.freezePane(1, asks ? TITLES + 1 : EXAMPLE + 1);
        sheet.setAutoFilter(TITLES, 0, FIRST + READY, columns.size() - 1);
        sheet.setTabColor(sheetForm.ofUnits() || sheetForm.list().asked() ? "2E75B6" : "BFBFBF");
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(TITLES);
    }

    private void column(Worksheet sheet, int at, Column column) {
        sheet.value(KEYS, at, column.key());
        sheet.value(TITLES, at, column.title().in(language) + (column.required() ? Table.MUST : ""));
        sheet.style(TITLES, at)
                .bold()
                .fontColor("FFFFFF")
                .fillColor(column.required() ? HEAD : OPTIONAL_HEAD)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle("thin")
                .borderColor(LINE)
                .set();
        sheet.comment(TITLES, at, note(column));
        sheet.width(at, width(column));
        String format = format(column.type());
        if (!format.isEmpty()) {
            sheet.style(at).format(format).set();
        }
        choose(sheet, at, column);
    }

    /** What may be entered, whether it must be, and what helps. */
    private String note(Column column) {
        String must = column.required() ? FieldNames.say(language, "workbook.must") + "\n" : "";
        String type = FieldNames.say(language, "type." + column.type());
        boolean numbered = column.key().equals("id") && !column.required();
        return must
                + type
                + (column.hint() == null ? "" : "\n" + column.hint().in(language))
                + (numbered ? "\n" + FieldNames.say(language, "workbook.numbered") : "");
    }

    private void choose(Worksheet sheet, int at, Column column) {
        Range list = words.of(column.type(), column.words());
        if (list == null) {
            named(sheet, at, column.key());
            return;
        }
        sheet.range(FIRST, at, FIRST + READY, at)
                .validateWithList(list)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.WARNING) // what is typed may be a word all the same
                .errorTitle(column.title().in(language))
                .error(FieldNames.say(language, "workbook.choose"));
    }

    /** Ids that stand on another sheet can be chosen from what stands there. */
    private void named(Worksheet sheet, int at, String key) {
        String other =
                switch (key) {
                    case "campus" -> FactKind.CAMPUSES.key();
                    case "department" -> FactKind.DEPARTMENTS.key();
                    case SheetForm.OF_ENTRY -> sheetForm.kind().key();
                    case SheetForm.OF_UNIT -> SheetForm.UNIT;
                    default -> "";
                };
        if (!other.isEmpty()) {
            String name = sheets.stream()
                    .filter(one -> one.key().equals(other))
                    .map(one -> one.title().in(language))
                    .findFirst()
                    .orElseThrow();
            sheet.range(FIRST, at, FIRST + READY, at)
                    .validateWithListByFormula(
                            "'" + name + "'!$A$" + WorkbookTemplate.FIRST_ROW + ":$A$" + (FIRST + NAMED))
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
    }

    private static String format(FieldType type) {
        return switch (type) {
            case DAY -> "yyyy-mm-dd";
            case TEXT, TEXTS, EVIDENCE, DAYS -> "@"; // an id such as 007 stays as it is typed
            case WORD, COUNT, DECIMAL, HOURS, YES_NO, ANSWER, ROWS -> "";
        };
    }

    private int width(Column column) {
        int title = wide(column.title().in(language)) + 5;
        boolean question = sheetForm.kind() == FactKind.STATEMENTS && column.type() == FieldType.WORD;
        int content =
                switch (column.type()) {
                    case WORD -> question ? 70 : labels(column);
                    case DAY -> 13;
                    case TEXT -> column.key().matches(".*(?:title|name|what|note|text|task|uri)") ? 30 : 14;
                    case TEXTS, EVIDENCE, DAYS -> 24;
                    case COUNT, DECIMAL, HOURS, YES_NO, ANSWER, ROWS -> 10;
                };
        return Math.max(title, content);
    }

    /** As wide as the widest label, within reason. */
    private int labels(Column column) {
        int widest = column.words().stream()
                .mapToInt(choice -> wide(Labels.of(choice, language)))
                .max()
                .orElse(0);
        return Math.min(46, Math.max(14, widest + 2));
    }

    /** In characters; those of Chinese are twice as wide. */
    private static int wide(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }

    private void example(Worksheet sheet) {
        List<Column> columns = sheetForm.columns();
        for (int at = 0; at < columns.size(); at++) {
            Object value = examples.of(sheetForm, columns.get(at));
            if (at == 0) {
                sheet.value(EXAMPLE, at, FieldNames.say(language, "workbook.example", value));
            } else if (value instanceof Integer number) {
                sheet.value(EXAMPLE, at, number);
            } else {
                sheet.value(EXAMPLE, at, (String) value);
            }
        }
        sheet.range(EXAMPLE, 0, EXAMPLE, columns.size() - 1)
                .style()
                .italic()
                .fontColor(GREY)
                .fillColor(EXAMPLE_FILL)
                .set();
    }

    /** The questions of the rule set, each with a place for its answer. */
    private void questions(Worksheet sheet) {
        int row = TITLES + 1;
        int answer = 1;
        for (AskedQuestion asked : form.questions()) {
            Question question = asked.question();
            sheet.value(row, 0, Labels.of(new Choice(question.key(), question.title(), true), language));
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            boolean yesNo = question.type() == Question.AnswerType.YES_NO;
            sheet.comment(
                    row, answer, FieldNames.say(language, "type." + (yesNo ? FieldType.YES_NO : FieldType.DECIMAL)));
            if (yesNo) {
                sheet.range(row, answer, row, answer)
                        .validateWithList(words.of(FieldType.YES_NO, List.of()))
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(FieldNames.field("statements.value").in(language))
                        .error(FieldNames.say(language, "workbook.choose"));
            }
            row++;
        }
    }
}
