package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers in a browser. */
class PaperIT {
    private static final Pattern FOOT =
            Pattern.compile("[\\p{IsHan}A-Za-z-]+?(\u6821\u9a8c\u7801|Checkcode)[0-9A-F]{4}(-[0-9A-F]{4}){2}$"
                    + "|^[\\p{IsHan}A-Za-z-]+?(\u6821\u9a8c\u7801|Checkcode)[0-9A-F]{4}(-[0-9A-F]{4}){2}");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void areReadableToEverybody() {
        BROWSER.examine("/", "paper", page -> open(page, "ziyang-example-hospital", "self-assessment"));
    }

    @ParameterizedTest
    @CsvSource({
        "ziyang-example-hospital, self-assessment, zh-CN",
        "example-large-hospital, evidence, zh-CN",
        "example-large-hospital, deductions, en",
        "example-ezhou-cycle, self-assessment, en",
        "jining-2017-street, self-assessment, zh-CN",
        "example-unit-vetoes, deductions, zh-CN",
        "example-scoring-ways, rectification, en",
    })
    void sayTheSameOnThePageInItsPrintAndInThePdf(String sample, String kind, String language) throws IOException {
        Page page = BROWSER.visit("/", new Eyes(language, false, 1280));
        open(page, sample, kind);
        String shown = squeezed(page.locator(".paper").innerText());
        byte[] printed =
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        byte[] saved = saved(page);

        List<String> headers = page.locator(".paper thead").allInnerTexts().stream()
                .map(PaperIT::squeezed)
                .toList();
        assertThat(said(shown, pages(printed), headers)).as("the print").isEqualTo(shown);
        assertThat(said(shown, pages(saved), headers)).as("the PDF").isEqualTo(shown);
    }

    @Test
    void areSavedByTheNameOfTheUnit() {
        Page page = BROWSER.visit("/", Eyes.DESK);
        open(page, "ziyang-example-hospital", "rectification");
        Download download = page.waitForDownload(() -> page.getByText("XLSX").click());
        assertThat(download.suggestedFilename()).isEqualTo("整改清单-示例市中心医院（虚构）.xlsx");
    }

    @Test
    void sayWhatIsWrongWithTheMaterial() {
        Page page = BROWSER.visit("/", Eyes.DESK);
        String key = Drafted.keep(page, "ziyang-2021", "{\"contract\": 1}");
        page.navigate(BROWSER.base() + "/paper?draft=" + key);
        page.locator("#trouble .problems").waitFor();
        assertThat(page.locator("#trouble").innerText()).contains("unit", "period");
        assertThat(page.locator("#print").isDisabled()).isTrue();
    }

    private static void open(Page page, String sample, String kind) {
        String key = Drafted.sample(page, sample);
        page.navigate(BROWSER.base() + "/paper?kind=" + kind + "&draft=" + key);
        page.locator(".paper").waitFor();
    }

    private static byte[] saved(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("button[data-format=pdf]").click());
        return Files.readAllBytes(download.path());
    }

    /** What stands on each page, without blanks. */
    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(squeezed(stripper.getText(document)));
            }
        }
        return pages;
    }

    /**
     * What the pages say one after the other, but for what each of them must say again: below, what it is and its number out
     * of how many; above, the header of a table that goes on.
     */
    private static String said(String shown, List<String> pages, List<String> headers) {
        String said = "";
        for (int i = 0; i < pages.size(); i++) {
            String page = withoutFoot(pages.get(i), i + 1, pages.size());
            for (String header : headers) {
                boolean goesOn = !shown.startsWith(said + page) && page.startsWith(header);
                page = goesOn && shown.startsWith(said + page.substring(header.length()))
                        ? page.substring(header.length())
                        : page;
            }
            said += page;
        }
        return said;
    }

    private static String withoutFoot(String page, int number, int all) {
        Matcher counted = Pattern.compile(
                        "\u7b2c" + number + "\u9875\u5171" + all + "\u9875|Page" + number + "of" + all)
                .matcher(page);
        assertThat(counted.find()).as("number of page " + number + " of " + all).isTrue();
        Matcher named = FOOT.matcher(counted.replaceFirst(""));
        assertThat(named.find()).as("check code below page " + number).isTrue();
        return named.replaceFirst("");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }
}
