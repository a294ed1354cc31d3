package wenming.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import wenming.catalogue.DecisionTables;
import wenming.model.Problem;

/** Decision tables as Drools reads them: the first sheet, a rule for each line. */
public final class SpreadsheetRules implements DecisionTables {
    /** Largest table. Ours: a thousand rules have a tenth of it. */
    private static final int LARGEST = 4 << 20;

    @Override
    public Read read(String name, byte[] xlsx) {
        if (xlsx.length > LARGEST) {
            return refused("too-large-record", "", LARGEST + "");
        }
        String sheet;
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(xlsx))) {
            sheet = book.getSheetName(0);
        } catch (IOException | RuntimeException e) {
            return refused("not-a-spreadsheet", said(e), ".xlsx");
        }
        try {
            String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(xlsx), InputType.XLS);
            String own = "package wenming.rules." + name + ";\n// sheet " + sheet.replaceAll("\\R", " ");
            String body = drl.replaceFirst("(?m)^package .*$", "").strip();
            return body.contains("rule \"")
                    ? new Read(own + "\n" + body + "\n", null)
                    : refused("decision-table", "", "RuleTable");
        } catch (RuntimeException e) {
            // The library's only way of saying what is wrong with a table; it names the cell.
            return refused("decision-table", said(e), "");
        }
    }

    private static Read refused(String code, String found, String expected) {
        return new Read(null, new Problem(code, "", 0, 0, found, expected, ""));
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
