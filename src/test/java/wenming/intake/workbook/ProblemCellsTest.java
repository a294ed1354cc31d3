package wenming.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.intake.SubmissionReader;
import wenming.intake.form.Forms;
import wenming.model.Language;

/** Whatever the reader of submissions finds is told by sheet and cell. */
class ProblemCellsTest {
    private static final SubmissionReader READER = new SubmissionReader(Forms.vocabulary());
    private static byte[] sound;

    @BeforeAll
    static void fill() throws IOException {
        JsonNode sample = Filled.tree(Files.readAllBytes(Path.of("sample-submissions/ziyang-example-hospital.json")));
        sound = Filled.template("ziyang-2021", Language.ZH).with(sample, "").saved();
    }

    @Test
    void aSoundWorkbookHasNoProblem() {
        assertThat(told(filled -> {})).isEmpty();
    }

    @Test
    void problemsOfOneCellAreToldByThatCell() {
        assertThat(at("activities", 4, "category", "义诊吧")).containsExactly("活动!C4 unknown-word");
        assertThat(at("activities", 5, "date", "2021-02-30")).containsExactly("活动!E5 no-such-day");
        assertThat(at("activities", 5, "participants", "很多")).containsExactly("活动!I5 wrong-type");
        assertThat(at("activities", 5, "hours", "1.234")).containsExactly("活动!K5 wrong-type");
        assertThat(at("documents", 4, "sealed", "x")).contains("文件!G4 wrong-type");
        assertThat(at("activities", 4, "evidence", "e404")).containsExactly("活动!N4 no-such-evidence");
        assertThat(at("activities", 4, "title", "长".repeat(4_001))).containsExactly("活动!B4 text-too-long");
        assertThat(at("premises", 4, "campus", "nowhere")).contains("禁烟场所!D4 no-such-campus");
        assertThat(at("unit", 4, "unit.kind", "志愿者")).containsExactly("单位!C4 not-for-this-kind");
        assertThat(at("unit", 4, "unit.staff", "八百")).containsExactly("单位!F4 wrong-type");
        assertThat(at("unit", 4, "asOf", "2020-12-31")).containsExactly("单位!K4 as-of-before-period");
        assertThat(at("campuses", 4, "id", "另一个")).contains("场所数量!A4 no-such-parent");
        assertThat(at("campuses.places", 4, "count", "-3")).contains("场所数量!C4 wrong-type");
    }

    @Test
    void negativeAndOverlargeNumbersAreToldByTheirCells() {
        assertThat(told(filled -> filled.cell("activities", 4, "participants").setCellValue(-1)))
                .containsExactly("活动!I4 negative");
        assertThat(told(filled -> filled.cell("activities", 4, "participants").setCellValue(2e9)))
                .containsExactly("活动!I4 too-large");
    }

    @Test
    void whatIsMissingIsToldByTheCellThatIsEmpty() {
        assertThat(blank("activities", 4, "title")).containsExactly("活动!B4 missing-key");
        assertThat(blank("evidence", 4, "kind")).contains("佐证材料!B4 missing-key");
        assertThat(blank("unit", 4, "unit.name")).containsExactly("单位!B4 missing-key");
        assertThat(blank("unit", 4, "period.to")).containsExactly("单位!J4 missing-key");
        assertThat(blank("campuses.places", 4, "count")).contains("场所数量!C4 missing-key");
        assertThat(blank("premises", 4, "campus")).containsExactly("禁烟场所!D4 campus-not-named");
    }

    @Test
    void contradictionsOfTwoCellsAreToldByOneOfThem() {
        assertThat(told(filled -> {
                    filled.cell("activities", 5, "from").setCellValue("2021-03-01");
                    filled.cell("activities", 5, "to").setCellValue("2021-04-01");
                    filled.cell("activities", 5, "date").setCellValue("2021-03-01");
                }))
                .containsExactly("活动!E5 date-or-span");
        assertThat(told(filled -> filled.cell("activities", 5, "id")
                        .setCellValue(filled.cell("activities", 4, "id").getStringCellValue())))
                .containsExactly("活动!A5 id-used-twice");
        assertThat(told(filled -> filled.cell("unit", 4, "period.from").setCellValue("2022-01-01")))
                .allMatch(one -> one.startsWith("单位!"))
                .isNotEmpty();
    }

    @Test
    void anAnswerOfTheWrongKindIsToldByItsCell() {
        assertThat(told(filled -> {
                    Cell value = filled.cell("statements", firstAnswered(filled), "value");
                    value.setCellValue(7);
                }))
                .hasSize(1)
                .allMatch(one -> one.matches("问答!B\\d+ wrong-answer"));
    }

    private static int firstAnswered(Filled filled) {
        int row = 3;
        while (filled.cell("statements", row, "value").toString().isEmpty()) {
            row++;
        }
        return row;
    }

    private static List<String> at(String list, int row, String column, String text) {
        return told(filled -> filled.cell(list, row, column).setCellValue(text));
    }

    private static List<String> blank(String list, int row, String column) {
        return told(filled -> filled.cell(list, row, column).setBlank());
    }

    private static List<String> told(Consumer<Filled> person) {
        Filled filled = Filled.of(sound);
        person.accept(filled);
        Workbook workbook = new WorkbookReader(Forms.vocabulary()).read(filled.saved());
        assertThat(workbook.problems()).isEmpty();
        SheetSubmission unit = workbook.units().get(0);
        return unit
                .with(READER.read(unit.bytes(), Forms.of("ziyang-2021").ruleSet())
                        .problems())
                .stream()
                .map(problem -> problem.cell() + " " + problem.code())
                .toList();
    }
}
