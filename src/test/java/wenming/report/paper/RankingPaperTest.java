package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import wenming.model.Language;

/** A ranking on paper: what every form of any paper must do, on the one that is longest. */
class RankingPaperTest {
    /** Ninety lines of one line each, some thirty a page. */
    private static final int PAGES = 4;

    private static final List<Paper.Entry> HEAD =
            List.of(new Paper.Entry("规则集", "资阳市卫生健康系统"), new Paper.Entry("评分日", "2021-09-30"));

    @Test
    void repeatsItsHeaderOnEveryPageAndSaysHowManyThereAre() throws IOException {
        byte[] pdf = PaperPdf.of(ranking("示例医院"));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/ranking.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(PAGES);
            for (int page = 1; page <= PAGES; page++) {
                String text = text(document, page);
                assertThat(text).contains("名次", "上级单位").contains("第 " + page + " 页 共 " + PAGES + " 页");
            }
        }
    }

    @Test
    void writesNamesAsTheyAre() throws IOException {
        try (PDDocument document = Loader.loadPDF(PaperPdf.of(ranking("喆堃珺文明医院")))) {
            assertThat(text(document, 1)).contains("喆堃珺文明医院").doesNotContain("\u2f42", "\u3013", "#");
        }
    }

    @Test
    void showsACharacterThatTheFontLacksAsPrintersDo() throws IOException {
        try (PDDocument document = Loader.loadPDF(PaperPdf.of(ranking("\ud842\udfb7医院")))) {
            assertThat(text(document, 1)).contains("\u3013医院");
        }
    }

    @Test
    void isNoFormulaWhateverAUnitIsCalled() throws IOException {
        try (XSSFWorkbook book = read(PaperXlsx.of(ranking("=1+1")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            var cell = sheet.getRow(3).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("=1+1");
        }
    }

    @Test
    void hasNumbersThatAreNumbersAndAHeadThatStays() throws IOException {
        byte[] xlsx = PaperXlsx.of(ranking("示例医院"));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/ranking.xlsx"), xlsx);
        try (XSSFWorkbook book = read(xlsx)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(6).getNumericCellValue()).isEqualTo(99.5);
            assertThat(sheet.getRow(3).getCell(6).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:L93");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
        }
    }

    @Test
    void hasTheSameBytesAgain() {
        assertThat(Arrays.equals(PaperPdf.of(ranking("示例医院")), PaperPdf.of(ranking("示例医院"))))
                .as("bytes of the PDF")
                .isTrue();
        assertThat(Arrays.equals(PaperXlsx.of(ranking("示例医院")), PaperXlsx.of(ranking("示例医院"))))
                .as("bytes of the spreadsheet")
                .isTrue();
    }

    private static Paper ranking(String name) {
        List<RankedLine> lines = IntStream.rangeClosed(1, 90)
                .mapToObj(at -> new RankedLine(
                        at == 90 ? null : at,
                        at == 3 || at == 4,
                        name + at,
                        "资阳市雁江区",
                        "医院",
                        "资阳市卫生健康委员会",
                        new BigDecimal("100.00").subtract(new BigDecimal(at).divide(BigDecimal.valueOf(2))),
                        new BigDecimal("20.25"),
                        new BigDecimal("99"),
                        at % 7,
                        at == 90 ? "vetoed" : "scored",
                        null))
                .toList();
        return RankingPaper.of(lines, HEAD, Language.ZH);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static XSSFWorkbook read(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }
}
