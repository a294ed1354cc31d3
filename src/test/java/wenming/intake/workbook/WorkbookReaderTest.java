package wenming.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import wenming.intake.form.Forms;
import wenming.model.Language;

/** Which rows belong to whom, what an empty sheet says, and what is refused with its sheet and cell. */
class WorkbookReaderTest {
    private static final WorkbookReader READER = new WorkbookReader(Forms.vocabulary());
    private static final byte[] EMPTY = TemplateTest.template("ziyang-2021", Language.ZH);

    @Test
    void aSheetWithoutRowsIsNotKnownAndARowThatSaysNoneIsAnEmptyList() {
        String unit = text(filled -> filled.cell("incidents", 4, "kind").setCellValue(" 无 "));
        assertThat(Filled.tree(unit.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .path("incidents")
                        .toString())
                .isEqualTo("[]");
        assertThat(unit).doesNotContain("activities", "campuses");
    }

    @Test
    void noneBelongsToTheUnitWhereTheListDoes() {
        assertThat(text(filled -> filled.cell("campuses", 4, "id").setCellValue("NONE")))
                .containsPattern("\"unit\" : \\{[^}]*\"campuses\" : \\[ ]");
    }

    @Test
    void noneBesideRowsIsRefused() {
        assertThat(problemsOfUnit(filled -> {
                    filled.cell("activities", 4, "id").setCellValue("无");
                    filled.cell("activities", 5, "title").setCellValue("义诊");
                }))
                .containsExactly("活动!A5 none-and-some");
        assertThat(problemsOfUnit(filled -> {
                    filled.cell("activities", 4, "title").setCellValue("义诊");
                    filled.cell("activities", 5, "id").setCellValue("none");
                }))
                .containsExactly("活动!A5 none-and-some");
    }

    @Test
    void aRowWithTheWordNoneAndMoreIsAnEntry() {
        assertThat(text(filled -> {
                    filled.cell("activities", 4, "id").setCellValue("无");
                    filled.cell("activities", 4, "title").setCellValue("义诊");
                }))
                .contains("\"title\" : \"义诊\"");
    }

    @Test
    void anEntryWithoutAnIdIsNumberedByItsRow() {
        assertThat(text(filled -> filled.cell("activities", 7, "title").setCellValue("义诊")))
                .contains("\"id\" : \"row-7\"");
        assertThat(text(filled -> filled.cell("evidence", 7, "title").setCellValue("照片")))
                .doesNotContain("row-7");
    }

    @Test
    void examplesBlankRowsAndUnansweredQuestionsSayNothing() {
        assertThat(text(filled -> {
                    filled.cell("activities", 9, "id").setCellValue("Example: 1");
                    filled.cell("activities", 9, "title").setCellValue("no");
                    filled.cell("activities", 10, "title").setCellValue("   ");
                }))
                .doesNotContain("activities", "statements");
    }

    @Test
    void questionsThatWereAnsweredAreStatements() {
        String key = Forms.of("ziyang-2021").questions().get(1).question().key();
        assertThat(text(filled -> filled.cell("statements", 4, "value").setCellValue("否")))
                .containsPattern("\"statements\" : \\[ \\{\\s+\"key\" : \"" + key + "\",\\s+\"value\" : false\\s+} ]");
    }

    @Test
    void rowsInsideEntriesAreFoundByTheirParents() {
        String unit = text(filled -> {
            filled.cell("campuses", 4, "id").setCellValue("main");
            filled.cell("campuses", 5, "id").setCellValue("east");
            filled.cell("campuses.places", 4, "#parent").setCellValue("main");
            filled.cell("campuses.places", 4, "kind").setCellValue("工作场所");
            filled.cell("campuses.places", 4, "count").setCellValue(3);
            filled.cell("campuses.places", 5, "#parent").setCellValue("east");
            filled.cell("campuses.places", 5, "kind").setCellValue("无");
        });
        assertThat(Filled.tree(unit.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .at("/unit/campuses")
                        .toString())
                .isEqualTo("[{\"id\":\"main\",\"places\":[{\"kind\":\"workplace\",\"count\":3}]},"
                        + "{\"id\":\"east\",\"places\":[]}]");
        assertThat(problemsOfUnit(filled -> {
                    filled.cell("campuses", 4, "id").setCellValue("main");
                    filled.cell("campuses.places", 4, "#parent").setCellValue("mian");
                    filled.cell("campuses.places", 5, "count").setCellValue(3);
                }))
                .containsExactly("场所数量!A4 no-such-parent main", "场所数量!A5 parent-not-named");
    }

    @Test
    void unknownSheetsColumnsAndDoublesAreRefusedWithTheNearestName() {
        assertThat(problems(filled -> filled.and(book -> {
                    book.createSheet("活动表").createRow(0).createCell(0).setCellValue("x");
                    book.createSheet("empty");
                    book.createSheet("hidden").createRow(0).createCell(0).setCellValue("x");
                    book.setSheetVisibility(book.getSheetIndex("hidden"), SheetVisibility.HIDDEN);
                })))
                .containsExactly("活动表 unknown-sheet 活动");
        assertThat(problems(filled -> filled.and(book -> book.createSheet("activities"))))
                .containsExactly("activities sheet-twice");
        assertThat(problems(filled -> filled.and(book -> {
                    XSSFSheet activities = book.getSheet("活动");
                    activities.getRow(0).getCell(1).setCellValue("titel");
                    activities.getRow(0).getCell(3).setCellValue("category");
                })))
                .containsExactly("活动!B1 unknown-column title", "活动!D1 column-twice");
        assertThat(problems(filled -> filled.and(
                        book -> book.getSheet("活动").createRow(3).createCell(40).setCellValue("?"))))
                .containsExactly("活动!AO4 column-without-title");
    }

    @Test
    void columnsMayStandInAnyOrderAndBeLeftOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet unit = book.createSheet("Unit");
            rows(unit, List.of("Unit name *", "单位编号", "unit.kind"), List.of("A", "u1", "医院"));
            XSSFSheet activities = book.createSheet("活动");
            rows(activities, List.of("活动类别 *", "Activity"), List.of("清洁", "Sweep"));
            book.write(out);
        }
        Workbook read = READER.read(out.toByteArray());
        assertThat(read.problems()).isEmpty();
        assertThat(Filled.tree(read.units().get(0).bytes()).toString())
                .isEqualTo(
                        "{\"contract\":1,\"unit\":{\"id\":\"u1\",\"name\":\"A\",\"kind\":\"hospital\"},\"period\":{},"
                                + "\"activities\":[{\"title\":\"Sweep\",\"category\":\"clean-up\",\"id\":\"row-2\"}]}");
        assertThat(read.units().get(0).cell("/activities/0/title")).isEqualTo("活动!B2");
        assertThat(read.units().get(0).cell("/activities/0/date")).isEqualTo("活动!A2");
    }

    @Test
    void manyUnitsKeepTheirRowsApart() {
        Workbook read = read(filled -> {
            filled.cell("unit", 4, "unit.id").setCellValue("a");
            filled.cell("unit", 5, "unit.id").setCellValue(2);
            filled.cell("activities", 4, "title").setCellValue("of a");
            filled.cell("activities", 4, "#unit").setCellValue("a");
            filled.cell("activities", 5, "title").setCellValue("of 2");
            filled.cell("activities", 5, "#unit").setCellValue("2");
            filled.cell("incidents", 4, "kind").setCellValue("无");
            filled.cell("incidents", 4, "#unit").setCellValue("a");
        });
        assertThat(read.problems()).isEmpty();
        assertThat(read.units()).extracting(SheetSubmission::row).containsExactly(4, 5);
        assertThat(Filled.tree(read.units().get(0).bytes()).at("/activities").findValuesAsText("title"))
                .containsExactly("of a");
        assertThat(Filled.tree(read.units().get(1).bytes()).at("/activities").findValuesAsText("title"))
                .containsExactly("of 2");
        assertThat(Filled.tree(read.units().get(0).bytes()).has("incidents")).isTrue();
        assertThat(Filled.tree(read.units().get(1).bytes()).has("incidents")).isFalse();
        assertThat(read.units().get(1).cell("/activities/0/title")).isEqualTo("活动!B5");
        assertThat(read.units().get(1).cell("/period/from")).isEqualTo("单位!I5");
    }

    @Test
    void rowsOfNobodyAndUnitsThatStandTwiceAreRefused() {
        assertThat(problems(filled -> {
                    filled.cell("unit", 4, "unit.id").setCellValue("alpha");
                    filled.cell("unit", 5, "unit.id").setCellValue("beta");
                    filled.cell("unit", 6, "unit.id").setCellValue("beta");
                    filled.cell("activities", 4, "title").setCellValue("whose?");
                    filled.cell("activities", 5, "title").setCellValue("theirs");
                    filled.cell("activities", 5, "#unit").setCellValue("alhpa");
                }))
                .containsExactly("单位!A6 unit-twice", "活动!O4 unit-not-named", "活动!O5 no-such-unit alpha");
        assertThat(problems(filled -> {
                    filled.cell("unit", 4, "unit.id").setCellValue("alpha");
                    filled.cell("activities", 5, "title").setCellValue("theirs");
                    filled.cell("activities", 5, "#unit").setCellValue("alpa");
                }))
                .containsExactly("活动!O5 no-such-unit alpha");
    }

    @Test
    void aSpreadsheetThatIsNoFormIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Sheet1");
            book.write(out);
        }
        assertThat(READER.read(out.toByteArray()).problems())
                .extracting(problem -> problem.code())
                .containsExactly("no-unit-sheet");
    }

    @Test
    void whatIsCutOffOrChangedAnywhereNeverCrashesTheReader() {
        byte[] whole = EMPTY;
        java.util.Random dice = new java.util.Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] hurt = whole.clone();
            for (int hits = 0; hits < 5; hits++) {
                hurt[dice.nextInt(hurt.length)] = (byte) dice.nextInt(256);
            }
            READER.read(hurt);
            READER.read(java.util.Arrays.copyOf(whole, dice.nextInt(whole.length)));
        }
    }

    private static void rows(XSSFSheet sheet, List<String> head, List<String> values) {
        var titles = sheet.createRow(0);
        var row = sheet.createRow(1);
        for (int i = 0; i < head.size(); i++) {
            titles.createCell(i).setCellValue(head.get(i));
            row.createCell(i).setCellValue(values.get(i));
        }
    }

    private static Workbook read(Consumer<Filled> person) {
        Filled filled = Filled.of(EMPTY);
        person.accept(filled);
        return READER.read(filled.saved());
    }

    private static String text(Consumer<Filled> person) {
        Workbook read = read(person);
        assertThat(read.problems()).isEmpty();
        return new String(read.units().get(0).bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> problemsOfUnit(Consumer<Filled> person) {
        Workbook read = read(person);
        assertThat(read.problems()).isEmpty();
        return told(read.units().get(0).with(List.of()));
    }

    private static List<String> problems(Consumer<Filled> person) {
        Workbook read = read(person);
        assertThat(read.units()).isEmpty();
        return told(read.problems());
    }

    private static List<String> told(List<wenming.model.Problem> problems) {
        return problems.stream()
                .map(problem -> (problem.cell() + " " + problem.code() + " " + problem.nearest()).strip())
                .toList();
    }
}
