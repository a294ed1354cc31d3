package wenming.intake.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.intake.form.EntryForm;
import wenming.intake.form.FieldNames;
import wenming.model.Language;

/** The first sheet: for which rule set, how to fill in, and which sheet serves which criteria. */
final class NotesSheet {
    /** Lines of advice in the message files. */
    private static final int HOW = 8;

    private static final String HEAD = "1F4E79";
    private static final String PALE = "DDE8F5";

    private final EntryForm form;
    private final List<SheetForm> sheets;
    private final Language language;
    private int row;

    NotesSheet(EntryForm form, List<SheetForm> sheets, Language language) {
        this.form = form;
        this.sheets = sheets;
        this.language = language;
    }

    void write(Worksheet sheet) {
        RuleSet set = form.ruleSet();
        sheet.width(0, 26);
        sheet.width(1, 100);
        sheet.value(
                row, 0, FieldNames.say(language, "workbook.title", set.title().in(language)));
        sheet.style(row, 0).bold().fontSize(16).fontColor(HEAD).set();
        row += 2;
        line(sheet, "workbook.ruleSet", set.id() + " · " + set.title().in(language));
        line(sheet, "workbook.version", set.version());
        line(sheet, "workbook.issuer", set.issuer().in(language));
        line(sheet, "workbook.fingerprint", set.sha256());
        row++;
        title(sheet, "workbook.how");
        for (int i = 1; i <= HOW; i++) {
            sheet.value(row, 0, Integer.toString(i));
            sheet.style(row, 0)
                    .horizontalAlignment("right")
                    .verticalAlignment("top")
                    .set();
            sheet.value(row, 1, FieldNames.say(language, "workbook.how." + i, WorkbookTemplate.FIRST_ROW));
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
            row++;
        }
        row++;
        title(sheet, "workbook.serves");
        sheets.stream().filter(one -> !one.isNested()).forEach(one -> serves(sheet, one));
        sheet.hideGridLines();
        sheet.setTabColor(HEAD);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void title(Worksheet sheet, String key) {
        sheet.value(row, 0, FieldNames.say(language, key));
        sheet.range(row, 0, row, 1).style().bold().fillColor(PALE).set();
        row++;
    }

    private void line(Worksheet sheet, String key, String value) {
        sheet.value(row, 0, FieldNames.say(language, key));
        sheet.style(row, 0).fontColor("595959").set();
        sheet.value(row, 1, value);
        row++;
    }

    private void serves(Worksheet sheet, SheetForm one) {
        sheet.value(row, 0, one.title().in(language));
        sheet.style(row, 0).bold().verticalAlignment("top").set();
        sheet.value(row, 1, one.ofUnits() ? FieldNames.say(language, "workbook.serves.unit") : criteria(one));
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        row++;
    }

    private String criteria(SheetForm one) {
        return one.list().asked()
                ? one.list().criteria().stream().map(this::named).collect(Collectors.joining(" \u00b7 "))
                : FieldNames.say(language, "workbook.further");
    }

    /** A criterion by its id and, where it is the set's own, its title. */
    private String named(String id) {
        return form.ruleSet().criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .map(Criterion::title)
                .map(title -> id + " " + title.in(language))
                .orElse(id);
    }
}
