package wenming.pages;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a result. */
class ResultIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void isReadableToEverybody() {
        BROWSER.examine("/", "result", page -> {
            open(page, "ziyang-example-hospital");
            page.locator("#plan .step").first().waitFor();
        });
    }

    @Test
    void looks() {
        for (String sample : List.of(
                "example-scoring-ways",
                "jining-2017-street",
                "example-unit-vetoes",
                "qianjiang-2023",
                "example-smoke-free-hospital",
                "tengzhou-2022",
                "example-ezhou-cycle")) {
            Page page = BROWSER.visit("/", Eyes.DESK);
            open(page, sample);
            page.waitForTimeout(1500);
            BROWSER.look(page, "try-" + sample);
        }
    }

    private static void open(Page page, String sample) {
        String key = Drafted.sample(page, sample);
        page.navigate(BROWSER.base() + "/result?draft=" + key);
        page.locator("#scored").waitFor();
    }
}
