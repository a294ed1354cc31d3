package wenming.intake.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import wenming.intake.form.EntryForm;
import wenming.intake.form.FieldNames;
import wenming.model.Language;
import wenming.sheet.SteadyZip;

/**
 * An empty workbook in which a submission for a rule set is filled in: notes, a sheet of the units, a sheet for each list,
 * those that the rule set asks for first. {@link WorkbookReader} reads it back.
 */
public final class WorkbookTemplate {
    /** The form of the workbook, as it stands on the hidden sheet. */
    static final String FORM = "wenming submission 1";

    /** Hidden sheet that says for which rule set the workbook was made. */
    static final String MADE_FOR = "wenming";

    /** Hidden sheet of the words to choose from. */
    static final String WORDS = "words";

    /** The first row to fill in, from 1: above it stand keys, titles and an example. */
    static final int FIRST_ROW = 4;

    /** Content type of workbooks. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final EntryForm form;
    private final Language language;

    private WorkbookTemplate(EntryForm form, Language language) {
        this.form = form;
        this.language = language;
    }

    /** The workbook for this form; the same form and language give the same bytes. */
    public static byte[] of(EntryForm form, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Wenming", "1.0")) {
            new WorkbookTemplate(form, language).write(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory can always be written
        }
        return SteadyZip.of(out.toByteArray());
    }

    private void write(Workbook book) {
        List<SheetForm> sheets = Layout.of(form);
        new NotesSheet(form, sheets, language).write(book.newWorksheet(FieldNames.say(language, "workbook.notes")));
        List<Worksheet> empty = sheets.stream()
                .map(sheet -> book.newWorksheet(sheet.title().in(language)))
                .toList();
        WordSheet words = new WordSheet(book.newWorksheet(WORDS), language);
        for (int i = 0; i < sheets.size(); i++) {
            new EntrySheet(form, sheets, sheets.get(i), language, words).write(empty.get(i));
        }
        madeFor(book.newWorksheet(MADE_FOR));
    }

    private void madeFor(Worksheet sheet) {
        sheet.value(0, 0, FORM);
        sheet.value(0, 1, form.ruleSet().id());
        sheet.value(0, 2, form.ruleSet().version());
        sheet.value(0, 3, form.ruleSet().sha256());
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }
}
