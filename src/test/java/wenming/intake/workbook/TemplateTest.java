package wenming.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.catalogue.Vocabulary;
import wenming.intake.SubmissionReader;
import wenming.intake.form.EntryForm;
import wenming.intake.form.Forms;
import wenming.model.FactKind;
import wenming.model.Language;
import wenming.model.Problem;

class TemplateTest {
    private static final Vocabulary WORDS = Forms.vocabulary();

    static List<String> ids() {
        return Forms.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anEmptyTemplateLacksNothingButWhatEveryUnitMustSay(String id) {
        for (Language language : Language.values()) {
            Workbook read = new WorkbookReader(WORDS).read(template(id, language));
            assertThat(read.problems()).as(id + " " + language).isEmpty();
            SheetSubmission unit = read.units().get(0);
            List<Problem> found = unit.with(new SubmissionReader(WORDS)
                    .read(unit.bytes(), Forms.of(id).ruleSet())
                    .problems());
            String sheet = language == Language.ZH ? "单位" : "Unit";
            assertThat(found)
                    .extracting(problem -> problem.cell() + " " + problem.pointer() + " " + problem.code())
                    .containsExactlyInAnyOrder(
                            sheet + "!A4 /unit/id missing-key",
                            sheet + "!B4 /unit/name missing-key",
                            sheet + "!C4 /unit/kind missing-key",
                            sheet + "!I4 /period/from missing-key",
                            sheet + "!J4 /period/to missing-key");
            assertThat(new String(unit.bytes(), StandardCharsets.UTF_8)).contains("\"ruleSet\" : \"" + id + '"');
        }
    }

    @Test
    void theSameFormGivesTheSameBytes() {
        assertThat(template("ziyang-2021", Language.ZH)).isEqualTo(template("ziyang-2021", Language.ZH));
        assertThat(template("ziyang-2021", Language.ZH)).isNotEqualTo(template("ziyang-2021", Language.EN));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySheetHasANameThatExcelTakes(String id) throws IOException {
        for (Language language : Language.values()) {
            try (XSSFWorkbook book = open(template(id, language))) {
                book.forEach(sheet -> WorkbookUtil.validateSheetName(sheet.getSheetName()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsThatAreAskedForComeFirst(Language language) throws IOException {
        EntryForm form = Forms.of("ziyang-2021");
        List<String> names = new ArrayList<>();
        try (XSSFWorkbook book = open(template("ziyang-2021", language))) {
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(book.getSheetVisibility(book.getSheetIndex("words"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.getSheetVisibility(book.getSheetIndex("wenming"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
        }
        assertThat(names.get(0)).isEqualTo(language == Language.ZH ? "填写说明" : "Notes");
        assertThat(names.get(1)).isEqualTo(language == Language.ZH ? "单位" : "Unit");
        int lastAsked = form.asked().stream()
                .mapToInt(list -> names.indexOf(list.title().in(language)))
                .max()
                .orElseThrow();
        assertThat(form.further())
                .filteredOn(list -> list.kind() != FactKind.EVIDENCE)
                .allSatisfy(list ->
                        assertThat(names.indexOf(list.title().in(language))).isGreaterThan(lastAsked));
    }

    @Test
    void headsAreFrozenFilteredExplainedAndWideEnough() throws IOException {
        try (XSSFWorkbook book = open(template("ziyang-2021", Language.ZH))) {
            for (int i = 1; i < book.getNumberOfSheets() - 2; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                String name = sheet.getSheetName();
                assertThat(sheet.getRow(0).getZeroHeight())
                        .as(name + " hides its keys")
                        .isTrue();
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                        .as(name)
                        .isBetween(2, 3);
                assertThat((int) sheet.getPaneInformation().getVerticalSplitPosition())
                        .as(name)
                        .isEqualTo(1);
                int columns = sheet.getRow(1).getLastCellNum();
                assertThat(CellRangeAddress.valueOf(
                                        sheet.getCTWorksheet().getAutoFilter().getRef())
                                .getLastColumn())
                        .as(name)
                        .isEqualTo(columns - 1);
                for (int column = 0; column < columns; column++) {
                    String title = sheet.getRow(1).getCell(column).getStringCellValue();
                    assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(1, column)))
                            .as(name + " " + title)
                            .isNotNull();
                    assertThat(sheet.getColumnWidth(column) / 256)
                            .as(name + " " + title)
                            .isGreaterThanOrEqualTo(title.codePoints()
                                            .map(c -> c > 0x2E7F ? 2 : 1)
                                            .sum()
                                    + 2);
                }
            }
        }
    }

    @Test
    void wordsAreChosenFromALabelThatEndsWithTheWord() throws IOException {
        try (XSSFWorkbook book = open(template("ziyang-2021", Language.ZH))) {
            XSSFSheet activities = book.getSheet("活动");
            DataValidation category = activities.getDataValidations().stream()
                    .filter(one -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == 2)
                    .findFirst()
                    .orElseThrow();
            assertThat(category.getRegions().getCellRangeAddress(0).getFirstRow())
                    .isEqualTo(3);
            String[] range = category.getValidationConstraint().getFormula1().split("!", -1);
            CellRangeAddress words = CellRangeAddress.valueOf(range[1].replace("$", ""));
            List<String> labels = new ArrayList<>();
            for (int row = words.getFirstRow(); row <= words.getLastRow(); row++) {
                labels.add(book.getSheet("words")
                        .getRow(row)
                        .getCell(words.getFirstColumn())
                        .getStringCellValue());
            }
            assertThat(labels.get(0)).isEqualTo("医疗健康 · medical-health");
            assertThat(labels).hasSameSizeAs(WORDS.words("activity-categories"));
            assertThat(activities.getColumnStyle(4).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        }
    }

    @Test
    void questionsStandReadyToBeAnswered() throws IOException {
        EntryForm form = Forms.of("shenyang-2025");
        try (XSSFWorkbook book = open(template("shenyang-2025", Language.ZH))) {
            XSSFSheet questions = book.getSheet("问答");
            for (int i = 0; i < form.questions().size(); i++) {
                assertThat(questions.getRow(2 + i).getCell(0).getStringCellValue())
                        .isEqualTo(form.questions().get(i).question().title().zh() + " · "
                                + form.questions().get(i).question().key());
            }
            assertThat(questions.getDataValidations()).isNotEmpty();
        }
    }

    @Test
    void theNotesNameTheRuleSetAndWhatEachSheetServes() throws IOException {
        EntryForm form = Forms.of("ziyang-2021");
        try (XSSFWorkbook book = open(template("ziyang-2021", Language.EN))) {
            List<String> said = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> said.add(cell.getStringCellValue())));
            String all = String.join("\n", said);
            assertThat(all)
                    .contains(
                            form.ruleSet().sha256(),
                            form.ruleSet().version(),
                            form.ruleSet().title().en());

            form.asked().forEach(list -> assertThat(all)
                    .contains(list.title().en(), list.criteria().get(0)));
        }
    }

    static byte[] template(String id, Language language) {
        return WorkbookTemplate.of(Forms.of(id), language);
    }

    private static XSSFWorkbook open(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }
}
