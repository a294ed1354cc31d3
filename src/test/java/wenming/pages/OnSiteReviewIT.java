package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both sides of a review, and the papers of a visit. */
class OnSiteReviewIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Page reviewed(Eyes eyes) {
        Page page = BROWSER.visit("/", eyes);
        String findings =
                """
                {"contract": 1, "by": "evaluator", "findings": [
                  {"criterion": "TZ-03a", "place": "hall", "compliant": false, "date": "2022-06-01", "note": "posters torn"},
                  {"criterion": "TZ-03a", "place": "yard", "compliant": true, "date": "2022-06-01"}]}""";
        String key = Drafted.keep(page, "tengzhou-2022", OnSiteIT.OWN, findings, null);
        page.navigate(BROWSER.base() + "/on-site/review?draft=" + key);
        page.locator(".both-table").first().waitFor();
        return page;
    }

    @Test
    void bothSidesStandBesideEachOtherThoseThatDifferFirst() {
        for (Eyes eyes : List.of(Eyes.DESK, Eyes.DESK_ENGLISH_DARK, Eyes.PHONE)) {
            Page page = reviewed(eyes);
            assertThat(page.locator(".both-table").first().locator("tbody tr").textContent())
                    .contains("TZ-03a", "4.00", "2.67", "\u22121.33", "posters torn", "yard");
            BROWSER.look(page, "on-site-review-" + eyes);
            BROWSER.axe(page, "on-site-review-" + eyes);
            BROWSER.fits(page, "on-site-review-" + eyes);
        }
    }

    @Test
    void papersAreShownPrintedAndDownloaded() throws IOException {
        Page page = reviewed(Eyes.DESK);
        Download pdf = page.waitForDownload(
                () -> page.locator(".to-paper[data-format=pdf]").click());
        assertThat(pdf.suggestedFilename()).isEqualTo("自评与复核对照表-喆堃医院.pdf");
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        page.locator(".to-paper[data-format=html]").click();
        page.locator("article.paper").waitFor();
        assertThat(page.locator("article.paper").textContent()).contains("2.67", "posters torn");
        BROWSER.look(page, "on-site-paper");
        BROWSER.axe(page, "on-site-paper");
        BROWSER.fits(page, "on-site-paper");
        Download sheet = page.waitForDownload(
                () -> page.locator(".to-paper[data-format=xlsx]").click());
        assertThat(Files.readAllBytes(sheet.path())).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theEmptyChecklistIsPrintedWithoutASubmission() throws IOException {
        Page page = BROWSER.visit("/on-site?ruleSet=smoke-free-xiangtan", Eyes.PHONE);
        page.locator("#site-done").getByText("0").first().waitFor();
        Download pdf = page.waitForDownload(
                () -> page.locator(".to-paper[data-format=pdf]").click());
        assertThat(pdf.suggestedFilename()).isEqualTo("实地考察清单.pdf");
        page.locator(".to-paper[data-format=html]").click();
        page.locator("article.paper").waitFor();
        BROWSER.fits(page, "on-site-paper-phone");
        BROWSER.look(page, "on-site-paper-phone");
    }
}
