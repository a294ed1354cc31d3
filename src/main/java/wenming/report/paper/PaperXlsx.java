package wenming.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import wenming.report.Messages;
import wenming.report.paper.Block.Table;
import wenming.sheet.SteadyZip;

/**
 * A paper as a spreadsheet: a sheet for each table, with filters and a head that stays, and numbers and days that are some.
 * What a person wrote is always text, so that no spreadsheet takes it for a formula. The same paper has the same bytes.
 */
public final class PaperXlsx {
    private static final int MOST_CHARACTERS_OF_A_NAME = 31;
    private static final int HEAD_COLUMNS = 4;

    private final Paper paper;
    private final Messages messages;

    private PaperXlsx(Paper paper) {
        this.paper = paper;
        this.messages = Messages.in(paper.language());
    }

    /** The bytes of the spreadsheet. */
    public static byte[] of(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Wenming", "1.0")) {
            new PaperXlsx(paper).write(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyZip.of(out.toByteArray());
    }

    private void write(Workbook book) {
        book.properties().setTitle(paper.title());
        List<Table> tables = paper.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        for (int i = 0; i < tables.size(); i++) {
            Worksheet sheet = book.newWorksheet(name(tables.get(i), i));
            page(sheet);
            int row = i == 0 ? head(sheet, SheetTable.columns(tables.get(0))) : 0;
            row = new SheetTable(sheet, tables.get(i)).write(row);
            if (i == 0) {
                rest(sheet, row + 1, SheetTable.columns(tables.get(0)));
            }
        }
    }

    /** Excel takes 31 characters, and not all; the first sheet is named by the paper. */
    private String name(Table table, int index) {
        String name = (index == 0 ? paper.title() : table.title()).replaceAll("[\\[\\]:*?/\\\\']", " ");
        String numbered = index == 0 ? name : (index + 1) + " " + name;
        return numbered.substring(0, Math.min(MOST_CHARACTERS_OF_A_NAME, numbered.length()));
    }

    private void page(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.wide() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(messages.say("paper.page", "&P", "&N"), Position.RIGHT);
        if (!paper.checkCode().isEmpty()) {
            sheet.footer(paper.checkCode(), Position.LEFT);
        }
    }

    /** Title and head, two entries a row; returns the row below. */
    private int head(Worksheet sheet, int columns) {
        int last = Math.max(HEAD_COLUMNS, columns) - 1;
        int row = 0;
        merged(sheet, row++, 0, last, paper.title())
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
        if (!paper.subtitle().isEmpty()) {
            merged(sheet, row++, 0, last, paper.subtitle())
                    .horizontalAlignment("center")
                    .set();
        }
        int half = (last + 1) / 2;
        for (int i = 0; i < paper.head().size(); i += 2) {
            entry(sheet, row, 0, half - 1, paper.head().get(i));
            if (i + 1 < paper.head().size()) {
                entry(sheet, row, half, last, paper.head().get(i + 1));
            }
            row++;
        }
        return row;
    }

    private static void entry(Worksheet sheet, int row, int from, int to, Paper.Entry entry) {
        sheet.value(row, from, entry.label());
        sheet.style(row, from)
                .fillColor(SheetTable.HEAD)
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        merged(sheet, row, from + 1, to, entry.value())
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    /** What stands below the first table on paper. */
    private void rest(Worksheet sheet, int from, int columns) {
        int row = from;
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Note note) {
                if (!note.title().isEmpty()) {
                    merged(sheet, row++, 0, columns - 1, note.title()).set();
                }
                for (String sentence : note.sentences()) {
                    merged(sheet, row++, 0, columns - 1, sentence)
                            .wrapText(true)
                            .set();
                }
            } else if (block instanceof Block.Signatures signatures) {
                row++;
                for (String place : signatures.places()) {
                    merged(sheet, row, 0, columns / 2 - 1, place).set();
                    merged(sheet, row, columns / 2, columns - 1, signatures.day())
                            .set();
                    row += 2;
                }
            }
        }
    }

    private static StyleSetter merged(Worksheet sheet, int row, int from, int to, String value) {
        sheet.value(row, from, value);
        StyleSetter style = sheet.range(row, from, row, Math.max(from, to)).style();
        return to > from ? style.merge() : style;
    }
}
