package wenming.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.intake.Entry;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.intake.form.Forms;
import wenming.model.Language;

/** Workbooks of a whole county. */
class ManyUnitsTest {
    private static final int UNITS = 400;

    @TempDir
    private Path folder;

    @Test
    void hundredsOfUnitsAreARecordEachInTheOrderOfTheirRowsWithTheirOwnActivities() throws IOException {
        Filled filled = Filled.template("ziyang-2021", Language.ZH);
        for (int i = 0; i < UNITS; i++) {
            filled.cell("unit", 4 + i, "unit.id").setCellValue("u" + i);
            // Two activities each, in two blocks, so that a unit's rows do not stand together.
            for (int block = 0; block < 2; block++) {
                int row = 4 + block * UNITS + i;
                filled.cell("activities", row, "#unit").setCellValue("u" + i);
                filled.cell("activities", row, "title").setCellValue("u" + i + " " + block);
            }
        }
        Path file = Files.write(folder.resolve("county.xlsx"), filled.saved());
        List<String> units = new ArrayList<>();
        try (Records records = Records.of(
                List.of(file.toString()),
                InputStream.nullInputStream(),
                Limits.USUAL,
                new WorkbookReader(Forms.vocabulary()),
                Set.of())) {
            while (records.hasNext()) {
                Entry.Read read = (Entry.Read) records.next();
                JsonNode json = Filled.tree(read.bytes());
                String unit = json.at("/unit/id").asText();
                assertThat(read.line()).isEqualTo(4 + units.size());
                assertThat(json.at("/activities").findValuesAsText("title")).containsExactly(unit + " 0", unit + " 1");
                units.add(unit);
            }
        }
        assertThat(units).hasSize(UNITS).startsWith("u0", "u1").endsWith("u399");
    }
}
