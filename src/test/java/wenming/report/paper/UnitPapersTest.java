package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.model.Language;
import wenming.report.paper.Block.Table;

/** The papers about one unit: what they say, and that a spreadsheet says the same. */
class UnitPapersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ziyang-example-hospital",
                "example-large-hospital",
                "jining-2017-street",
                "example-ezhou-cycle",
                "example-unit-vetoes",
                "example-scoring-ways",
                "shenyang-2025"
            })
    void sayTheSameInASpreadsheetAndLackNoCharacter(String sample) throws IOException {
        for (Language language : Language.values()) {
            Dossier dossier = Made.of(sample, language);
            for (UnitPaper kind : UnitPaper.values()) {
                Paper paper = kind.of(dossier);
                assertThat(Made.said(paper))
                        .as(kind.kind())
                        .doesNotContain("\u3013")
                        .contains(Made.squeezed(paper.title()));
                try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PaperXlsx.of(paper)))) {
                    compare(paper, book);
                }
            }
        }
    }

    private static void compare(Paper paper, XSSFWorkbook book) {
        List<Table> tables = paper.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        assertThat(book.getNumberOfSheets()).isEqualTo(tables.size());
        for (int i = 0; i < tables.size(); i++) {
            assertThat(written(book.getSheetAt(i), tables.get(i)))
                    .as(paper.title() + ", table " + (i + 1))
                    .isEqualTo(meant(tables.get(i)));
        }
    }

    private static List<List<String>> meant(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                texts.add(String.join("\n", table.shown().lines(column, row.get(column))));
            }
            rows.add(texts);
        }
        return rows;
    }

    /** The cells below the row that has the filters, as a spreadsheet shows them. */
    private static List<List<String>> written(XSSFSheet sheet, Table table) {
        int head =
                Integer.parseInt(sheet.getCTWorksheet().getAutoFilter().getRef().replaceFirst("^A(\\d+):.*", "$1"));
        int first = table.grouped().isEmpty() ? 0 : 1;
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = sheet.getRow(head + i);
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                var cell = row.getCell(first + column);
                String text = formatter.formatCellValue(cell);
                boolean number = cell != null && cell.getCellType() == CellType.NUMERIC;
                texts.add(number && !text.matches("\\d{4}-.*") ? text.replace('-', '\u2212') : text);
            }
            rows.add(texts);
        }
        return rows;
    }

    @Test
    void aSelfAssessmentHasThePointsOfTheScorecard() {
        Paper paper = UnitPaper.SELF_ASSESSMENT.of(Made.of("ziyang-example-hospital", Language.ZH));
        Table table = (Table) paper.blocks().get(0);
        assertThat(table.groups().get(0).title()).isEqualTo("理想信念教育（11.5 / 14）");
        assertThat(table.groups().get(0).rows().get(0))
                .containsExactly(
                        Cell.words("二(一)1"),
                        Cell.words("ZY-01 重大纪念日主题活动"),
                        Cell.words("按比例，至 4 个纪念日得满分"),
                        Cell.figure(new BigDecimal("6.00")),
                        Cell.words("实测 3，应达 4 个纪念日"),
                        Cell.figure(new BigDecimal("4.50")),
                        Cell.words("部分达标"),
                        Cell.BLANK);
        assertThat(table.total()).contains(Cell.figure(new BigDecimal("78.36")));
    }

    @Test
    void whereOthersHaveLookedBothSidesStandSideBySide() {
        Paper paper = UnitPaper.SELF_ASSESSMENT.of(Made.of("jining-2017-street", Language.ZH));
        Table table = (Table) paper.blocks().get(0);
        List<Cell> row = table.groups().get(0).rows().get(0);
        assertThat(row.get(5)).isEqualTo(Cell.figure(new BigDecimal("0.00")));
        assertThat(row.get(7)).isEqualTo(Cell.figure(new BigDecimal("97.96")));
        assertThat(table.total().get(7)).isEqualTo(Cell.figure(new BigDecimal("97.76")));
        Table parts = (Table) paper.blocks().get(1);
        assertThat(parts.rows().get(1).get(5)).isEqualTo(Cell.figure(new BigDecimal("14.50")));
    }

    @Test
    void aVetoIsSaidWhereItCannotBeMissed() {
        String said = Made.said(UnitPaper.DEDUCTIONS.of(Made.of("example-unit-vetoes", Language.ZH)));
        assertThat(said).contains("结果一票否决", "UV-Q2职工受刑事处罚（含缓刑）一票否决：触发", "UV-E1四部门一票否决没有填写自述事项");
    }

    @Test
    void whereNoPointsAreVisibleNoTotalOfZeroIsShown() {
        for (String sample : List.of("example-life-cycle", "example-city-vetoes", "example-shaanxi-hospital")) {
            Dossier dossier = Made.of(sample, Language.ZH);
            assertThat(Made.said(UnitPaper.SELF_ASSESSMENT.of(dossier)))
                    .contains("尚不能评分")
                    .doesNotContain("合计", "范围0", "−0", "分值依据原文");
            assertThat(Made.said(UnitPaper.RECTIFICATION.of(dossier))).doesNotContain("合计");
        }
        assertThat(Made.said(UnitPaper.SELF_ASSESSMENT.of(Made.of("example-hospital-42", Language.ZH))))
                .contains("合计");
        String nothing = Made.text("example-life-cycle").replace("unit-life-cycle", "national-2020");
        assertThat(Made.said(UnitPaper.RECTIFICATION.of(Made.of(nothing, "", Language.ZH))))
                .contains("没有可以衡量单位的条款")
                .doesNotContain("没有缺项");
    }

    @Test
    void aRectificationListSaysThatItsPointsAreNotPointsOfTheTotal() {
        // 94 of 100 points are asked of a hospital: 18.34 points are worth 19.51 of the total.
        String scaled = Made.said(UnitPaper.RECTIFICATION.of(Made.of("ziyang-example-hospital", Language.ZH)));
        assertThat(scaled).contains("18.34", "各项得分按100/94折算计入总分");

        String whole = Made.said(UnitPaper.RECTIFICATION.of(Made.of("example-123456-hospital", Language.ZH)));
        assertThat(whole).doesNotContain("折算");
    }

    @Test
    void whatDidNotCountIsCalledByItsNameWithTheReason() {
        String said = Made.said(UnitPaper.DEDUCTIONS.of(Made.of("ziyang-example-hospital", Language.ZH)));
        assertThat(said).contains("后勤值班室：没有禁烟标识", "西院区：志愿服务站没有管理制度").doesNotContain("/premises");
    }

    @Test
    void aUnitIsCalledAsItIsWhateverItIsCalled() throws IOException {
        String submission =
                Made.text("ziyang-example-hospital").replace("示例市中心医院（虚构）", "=1+1 喆堃珺<b>&amp;\\u0007\\uD842\\uDFB7");
        Dossier dossier = Made.of(submission, "", Language.ZH);
        for (UnitPaper kind : UnitPaper.values()) {
            Paper paper = kind.of(dossier);
            assertThat(Made.said(paper)).contains("=1+1喆堃珺<b>&amp;").contains("\u3013");
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PaperXlsx.of(paper)))) {
                var cells = new ArrayList<org.apache.poi.ss.usermodel.Cell>();
                book.getSheetAt(0).forEach(row -> row.forEach(cells::add));
                assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
                assertThat(cells).anyMatch(cell -> cell.toString().startsWith("=1+1"));
            }
        }
    }

    @Test
    void theSamePaperHasTheSameBytes() {
        for (UnitPaper kind : UnitPaper.values()) {
            Paper paper = kind.of(Made.of("example-large-hospital", Language.ZH));
            assertThat(Arrays.equals(PaperPdf.of(paper), PaperPdf.of(paper))).isTrue();
            assertThat(Arrays.equals(PaperXlsx.of(paper), PaperXlsx.of(paper))).isTrue();
        }
    }

    @Test
    void aPaperWithoutItsSubmissionStillSaysWhatTheScorecardSays() {
        Dossier whole = Made.of("ziyang-example-hospital", Language.EN);
        Dossier bare = new Dossier(whole.card(), whole.ruleSet(), null, whole.vocabulary(), Language.EN);
        assertThat(Made.said(UnitPaper.DEDUCTIONS.of(bare))).contains("places,entry6:nono-smokingsign");
    }
}
