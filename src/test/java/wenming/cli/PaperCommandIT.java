package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers on the command line, as real processes. */
class PaperCommandIT {
    private static final String SAMPLE = "sample-submissions/ziyang-example-hospital.json";
    private static final String OTHER = "sample-submissions/example-large-hospital.json";

    @TempDir
    private Path folder;

    @Test
    void aSelfAssessmentIsWrittenAsAPdfAndTheSameCommandGivesTheSameBytes() throws IOException {
        byte[] once = written("once.pdf", "--format", "pdf", "--lang", "zh");
        assertThat(written("again.pdf", "--format", "pdf", "--lang", "zh")).isEqualTo(once);
        try (PDDocument document = Loader.loadPDF(once)) {
            assertThat(new PDFTextStripper().getText(document)).contains("自评表", "78.36", "校验码 C054-EDB9-00AD");
        }
    }

    @Test
    void aRectificationListIsWrittenAsASpreadsheet() throws IOException {
        byte[] bytes = written("list.xlsx", "--format", "xlsx", "--paper", "rectification");
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Rectification list");
        }
    }

    @Test
    void aPaperIsAPageThatNeedsNothingBesideIt() {
        Run run = Run.wenming("score", SAMPLE, "--format", "html", "--paper", "deductions");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("Deductions")
                .doesNotContain("http://127", "<script");
    }

    @Test
    void whatMakesNoPaperIsRefused() {
        assertThat(Run.wenming("score", SAMPLE, "--paper", "evidence").err())
                .contains("--paper goes with --format html, pdf or xlsx");
        assertThat(Run.wenming("score", SAMPLE, OTHER, "--format", "pdf").err()).contains("give one FILE");
        Run unknown = Run.wenming("score", SAMPLE, "--format", "pdf", "--paper", "poster");
        assertThat(unknown.err()).contains("--paper poster: self-assessment | deductions | rectification | evidence");
        assertThat(unknown.code()).isEqualTo(2);
    }

    private byte[] written(String name, String... options) throws IOException {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(
                new String[] {"score", SAMPLE, "-o", folder.resolve(name).toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        Run run = Run.wenming(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return Files.readAllBytes(folder.resolve(name));
    }
}
