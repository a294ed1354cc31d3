package wenming.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
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
    /** The content type of spreadsheets. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_CHARACTERS_OF_A_NAME = 31;

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
            SheetHead head = new SheetHead(sheet, paper, SheetTable.widths(tables.get(i)));
            int row = new SheetTable(sheet, tables.get(i)).write(i == 0 ? head.write() : 0);
            if (i == 0) {
                rest(head, row + 1);
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

    /** What stands below the tables on paper. */
    private void rest(SheetHead sheet, int from) {
        int row = from;
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Note note) {
                if (!note.title().isEmpty()) {
                    sheet.paragraph(row++, note.title());
                }
                for (String sentence : note.sentences()) {
                    sheet.paragraph(row++, sentence);
                }
            } else if (block instanceof Block.Signatures signatures) {
                row++;
                for (String place : signatures.places()) {
                    sheet.signature(row++, place, signatures.day());
                }
            }
        }
    }
}
