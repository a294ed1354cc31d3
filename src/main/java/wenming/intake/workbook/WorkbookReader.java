package wenming.intake.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import wenming.catalogue.Vocabulary;
import wenming.intake.form.EntryForm;
import wenming.intake.form.FieldNames;
import wenming.model.Language;
import wenming.shape.Nearest;
import wenming.sheet.XlsxBook;

/**
 * Reads workbooks that were made by {@link WorkbookTemplate} and filled in, by whatever program, in either language. It
 * converts cells and judges nothing: what it hands on is read by the reader of submissions as if it had been handed in as
 * text. Thread-safe.
 */
public final class WorkbookReader {
    private final Vocabulary vocabulary;
    private Known known;

    /** What it knows of workbooks. */
    private record Known(Labels labels, List<SheetForm> forms) {}

    /** Reads workbooks that use these words, statement keys and criterion ids among them. */
    public WorkbookReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Made for the first workbook: a scorecard of a JSON text does not wait for it. */
    private synchronized Known known() {
        if (known == null) {
            known = new Known(new Labels(vocabulary), Layout.of(EntryForm.any(vocabulary)));
        }
        return known;
    }

    /** Reads a workbook; never throws for what it holds. */
    public Workbook read(byte[] xlsx) {
        XlsxBook book = XlsxBook.of(xlsx, name -> !name.equals(WorkbookTemplate.WORDS));
        if (book.problem() != null) {
            return new Workbook(List.of(), List.of(book.problem()));
        }
        Complaints complaints = new Complaints();
        Map<String, XlsxBook.Page> pages = pages(book, complaints);
        Filling filling = new Filling(new CellValue(known().labels(), book.from1904()), ruleSet(book), complaints);
        for (SheetForm form : known().forms()) {
            XlsxBook.Page page = pages.get(form.key());
            if (page != null) {
                filling.take(Table.of(form, page.name(), page.rows(), complaints));
            }
        }
        return complaints.none()
                ? new Workbook(filling.units().stream().map(UnitDraft::finished).toList(), List.of())
                : new Workbook(List.of(), complaints.all());
    }

    /** The sheets that are known, by their keys. Other programs keep notes of their own on hidden ones. */
    private Map<String, XlsxBook.Page> pages(XlsxBook book, Complaints complaints) {
        Map<String, XlsxBook.Page> pages = new HashMap<>();
        for (XlsxBook.Page page : book.pages()) {
            SheetForm form = form(page.name());
            if (form != null && pages.putIfAbsent(form.key(), page) != null) {
                complaints.of("sheet-twice", page.name(), pages.get(form.key()).name(), "", "");
            } else if (form == null && !isOurs(page.name()) && page.visible() && isFilled(page)) {
                complaints.of("unknown-sheet", page.name(), page.name(), "", nearest(page.name()));
            }
        }
        if (!pages.containsKey(SheetForm.UNIT) && complaints.none()) {
            complaints.of("no-unit-sheet", "", "", FieldNames.text("group.unit").zh(), "");
        }
        return pages;
    }

    private SheetForm form(String name) {
        return known().forms().stream()
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

    private static boolean isFilled(XlsxBook.Page page) {
        return page.rows().stream().anyMatch(row -> row.stream().anyMatch(cell -> !CellValue.isBlank(cell)));
    }

    private String nearest(String name) {
        TreeSet<String> known = new TreeSet<>();
        known().forms().forEach(form -> {
            known.add(form.title().zh());
            known.add(form.title().en());
        });
        return Nearest.to(name, known);
    }

    /** Id of the rule set for which the template was made; empty if it was made by somebody else. */
    private static String ruleSet(XlsxBook book) {
        return book.page(WorkbookTemplate.MADE_FOR)
                .flatMap(page -> page.rows().stream().findFirst())
                .filter(row -> row.getCellCount() > 1
                        && CellValue.shown(row.getCell(0)).equals(WorkbookTemplate.FORM))
                .map(row -> CellValue.shown(row.getCell(1)))
                .orElse("");
    }
}
