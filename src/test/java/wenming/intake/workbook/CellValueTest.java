package wenming.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.intake.form.Forms;
import wenming.model.Language;

/** What cells become: converted where there is no doubt, left as they are where there is. */
class CellValueTest {
    private static final int ROW = 4;
    private static byte[] template;
    private static WorkbookReader reader;

    @BeforeAll
    static void open() {
        template = Filled.template("ziyang-2021", Language.ZH)
                .and(book -> {
                    var unit = book.getSheet("\u5355\u4f4d").createRow(ROW - 1);
                    unit.createCell(0).setCellValue("u1");
                })
                .saved();
        reader = new WorkbookReader(Forms.vocabulary());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-05",
                "2026/3/5",
                "2026.3.5",
                "2026年3月5日",
                "2026年03月05号",
                "20260305",
                " 2026-3-5 ",
                "２０２６－０３－０５",
                "2026-03-05 00:00:00",
                "2026/03/05"
            })
    void aDayIsUnderstoodAsPeopleWriteIt(String text) {
        assertThat(activity("date", cell -> cell.setCellValue(text)).asText()).isEqualTo("2026-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5/3/2026", "3/5/26", "2026年3月", "三月五日", "2026-02-30", "2026-3-5 14:30", "2026/3-5", "26-3-5"})
    void aDayThatMayBeTwoOrNoneIsLeftForTheReaderToRefuse(String text) {
        assertThat(activity("date", cell -> cell.setCellValue(text)).asText()).isEqualTo(text);
    }

    @Test
    void aDayThatExcelKeepsAsANumberIsADay() {
        CellStyle[] style = new CellStyle[1];
        assertThat(activity("date", cell -> {
                            style[0] = cell.getSheet().getWorkbook().createCellStyle();
                            style[0].setDataFormat(cell.getSheet()
                                    .getWorkbook()
                                    .createDataFormat()
                                    .getFormat("yyyy\"年\"m\"月\"d\"日\""));
                            cell.setCellStyle(style[0]);
                            cell.setCellValue(LocalDate.of(2026, 3, 5).atTime(14, 30));
                        })
                        .asText())
                .isEqualTo("2026-03-05");
        assertThat(activity("date", CellValueTest::general, 46086).asText()).isEqualTo("2026-03-05");
        assertThat(activity("date", CellValueTest::general, 20260305).asText()).isEqualTo("2026-03-05");
    }

    @Test
    void aBareNumberThatMayBeAYearIsNoDay() {
        assertThat(activity("date", CellValueTest::general, 2026).asText()).isEqualTo("2026");
        assertThat(activity("date", CellValueTest::general, 46086.5).asText()).isEqualTo("46086.5");
        assertThat(activity("date", CellValueTest::general, -3).asText()).isEqualTo("-3");
        assertThat(activity("date", CellValueTest::general, 1e300).isTextual()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12 | 12", "'１，２３４' | 1234", "'1,234,567' | 1234567", "' 30 ' | 30", "００７ | 7", "12.50 | 12.5"})
    void aNumberIsUnderstoodAsPeopleWriteIt(String text, String number) {
        JsonNode value = activity("participants", cell -> cell.setCellValue(text));
        assertThat(value.isNumber()).isTrue();
        assertThat(value.asText()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12人", "约30", "1,23", "3-5", "1e3", "十二", "12 34"})
    void aNumberWithMoreThanDigitsIsLeftForTheReaderToRefuse(String text) {
        JsonNode value = activity("participants", cell -> cell.setCellValue(text));
        assertThat(value.isTextual()).isTrue();
        assertThat(value.asText()).isEqualTo(text);
    }

    @Test
    void aNumberOfExcelIsExactToItsFifteenDigits() {
        assertThat(activity("hours", cell -> cell.setCellValue(2.3)).asText()).isEqualTo("2.3");
        assertThat(activity("hours", cell -> cell.setCellValue(0.1 + 0.2)).asText())
                .isEqualTo("0.3");
        assertThat(activity("participants", cell -> cell.setCellValue(46.0)).toString())
                .isEqualTo("46");
        assertThat(activity("participants", cell -> cell.setCellValue(-1)).toString())
                .isEqualTo("-1");
        assertThat(activity("participants", cell -> cell.setCellValue(2.5)).toString())
                .isEqualTo("2.5");
        assertThat(activity("participants", cell -> cell.setCellValue(1e300)).isTextual())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "有", "yes", "YES", "y", "✓", "√", "☑", "ｙｅｓ", " 是 ", "TRUE"})
    void yesHasManyForms(String text) {
        assertThat(document("sealed", cell -> cell.setCellValue(text)).toString())
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "无", "没有", "no", "No", "n", "✗", "×", "false"})
    void soHasNo(String text) {
        assertThat(document("sealed", cell -> cell.setCellValue(text)).toString())
                .isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "对", "1", "可能", "-"})
    void whatMayBeEitherIsLeftForTheReaderToRefuse(String text) {
        assertThat(document("sealed", cell -> cell.setCellValue(text)).toString())
                .isEqualTo('"' + text + '"');
    }

    @Test
    void aCellOfYesOrNoIsItself() {
        assertThat(document("sealed", cell -> cell.setCellValue(true)).toString())
                .isEqualTo("true");
        assertThat(document("sealed", cell -> cell.setCellValue(1)).toString()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medical-health",
                "医疗健康",
                "医疗健康 · medical-health",
                "医疗健康 medical-health",
                "Medical and Health service",
                " 医疗健康 "
            })
    void aWordIsUnderstoodByItselfItsLabelAndItsMeaning(String text) {
        assertThat(activity("category", cell -> cell.setCellValue(text)).asText())
                .isEqualTo("medical-health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"医疗", "义诊 · free-clinics"})
    void aWordThatIsNearlyRightIsLeftForTheReaderToRefuse(String text) {
        assertThat(activity("category", cell -> cell.setCellValue(text)).asText())
                .isEqualTo(text);
    }

    @Test
    void idsStayAsAPersonSeesThem() {
        assertThat(activity("id", cell -> cell.setCellValue(1001)).toString()).isEqualTo("\"1001\"");
        assertThat(activity("id", cell -> cell.setCellValue("007")).toString()).isEqualTo("\"007\"");
        assertThat(activity("title", cell -> cell.setCellValue("  =1+1 ")).toString())
                .isEqualTo("\"=1+1\"");
    }

    @Test
    void severalIdsStandInOneCell() {
        assertThat(activity("evidence", cell -> cell.setCellValue("e1、e2；e3, e4"))
                        .toString())
                .isEqualTo("[\"e1\",\"e2\",\"e3\",\"e4\"]");
        assertThat(activity("evidence", cell -> cell.setCellValue("无")).toString())
                .isEqualTo("[]");
        assertThat(station("projects", "导诊、咨询；轮椅\n陪诊").toString()).isEqualTo("[\"导诊、咨询\",\"轮椅\",\"陪诊\"]");
        assertThat(station("projects", "none").toString()).isEqualTo("[]");
    }

    @Test
    void formulasAndTheirFaultsAreRefusedWithTheirCell() {
        for (Consumer<Cell> person : java.util.List.<Consumer<Cell>>of(
                cell -> cell.setCellFormula("SUM(A1:A3)"),
                cell -> cell.setCellErrorValue(FormulaError.DIV0.getCode()))) {
            SheetSubmission unit = read("activities", "participants", person);
            assertThat(unit.with(java.util.List.of()))
                    .extracting(problem -> problem.cell() + " " + problem.code())
                    .containsExactly("\u6d3b\u52a8!I4 formula-in-cell");
        }
    }

    private static void general(Cell cell) {
        cell.setCellStyle(cell.getSheet().getWorkbook().createCellStyle());
    }

    private static JsonNode activity(String column, Consumer<Cell> person, double number) {
        return activity(column, person.andThen(cell -> cell.setCellValue(number)));
    }

    private static JsonNode activity(String column, Consumer<Cell> person) {
        return Filled.tree(read("activities", column, person).bytes()).at("/activities/0/" + column);
    }

    private static JsonNode document(String column, Consumer<Cell> person) {
        return Filled.tree(read("documents", column, person).bytes()).at("/documents/0/" + column);
    }

    private static JsonNode station(String column, String text) {
        return Filled.tree(read("volunteerStations", column, cell -> cell.setCellValue(text))
                        .bytes())
                .at("/volunteerStations/0/" + column);
    }

    private static SheetSubmission read(String list, String column, Consumer<Cell> person) {
        Filled filled = Filled.of(template);
        filled.cell(list, ROW, "id").setCellValue("x");
        person.accept(filled.cell(list, ROW, column));
        Workbook workbook = reader.read(filled.saved());
        assertThat(workbook.problems()).isEmpty();
        return workbook.units().get(0);
    }
}
