package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wenming.intake.workbook.Filled;

/** The whole road of a hospital, from an empty workbook to the list on its desk. */
class RoadIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aHospitalGoesFromTheWorkbookToItsRectificationList() throws Exception {
        Page page = BROWSER.visit("/", Eyes.DESK);
        page.locator("#upload").setInputFiles(new FilePayload("自评材料.xlsx", XLSX, filledIn()));
        page.waitForURL("**/result?draft=*");
        page.locator(".big-number").waitFor();
        assertThat(page.locator(".big-number").textContent().strip()).startsWith("78.36");

        // The plan to 80 is to answer the one question that nobody has answered; it is answered in the form.
        page.locator("#plan .step").first().waitFor();
        assertThat(page.locator("#plan").textContent()).contains("ZY-19").contains("80.49");
        page.locator(".to-form").first().click();
        FormHand hand = FormHand.at(page);
        page.locator(".score[data-score='78.36']").waitFor();
        page.locator("[data-question='counts-in-appraisal'] [data-at='value']").selectOption("true");
        page.locator(".score[data-score='80.49']").waitFor();
        assertThat(hand.exported().path("ruleSet").asText()).isEqualTo("ziyang-2021");

        page.getByText("完整结果与打印").click();
        page.waitForURL("**/result?draft=*");
        page.locator(".big-number").waitFor();
        assertThat(page.locator(".big-number").textContent().strip()).startsWith("80.49");
        page.locator(".papers > summary").click();
        page.locator(".to-paper[data-kind='rectification']").click();
        page.locator("#sheet table").first().waitFor();
        Download pdf =
                page.waitForDownload(() -> page.locator("[data-format='pdf']").click());
        String list = text(pdf.path());

        assertThat(list).contains("示例市中心医院（虚构）", "80.49", "重阳节主题活动").doesNotContain("纳入年度评优评先");
        assertThat(page.locator("#sheet").innerText()).contains("重阳节主题活动").doesNotContain("纳入年度评优评先");
    }

    /** The empty workbook of the server, filled in by another program with what the sample says. */
    private static byte[] filledIn() throws Exception {
        HttpResponse<byte[]> template = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        BROWSER.base() + "/api/v1/rule-sets/ziyang-2021/template.xlsx?lang=zh"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(template.statusCode()).isEqualTo(200);
        return Filled.of(template.body())
                .with(
                        new ObjectMapper()
                                .readTree(
                                        Files.readAllBytes(Path.of("sample-submissions/ziyang-example-hospital.json"))),
                        "")
                .saved();
    }

    private static String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
