package wenming.pages;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of rule sets, in a browser. */
class RuleSetsIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void theListIsReadableToEverybody() {
        BROWSER.examine("/rule-sets", "rule-sets", page -> {});
    }

    @Test
    void aLargeSetIsReadableToEverybody() {
        BROWSER.examine("/rule-sets/ziyang-2021", "rule-set-large", page -> {});
    }

    @Test
    void aClauseWithManyPartsIsReadableToEverybody() {
        BROWSER.examine("/rule-sets/scoring-examples#P03", "rule-set-parts", RuleSetsIT::settled);
    }

    @Test
    void aCompositeIsReadableToEverybody() {
        BROWSER.examine("/rule-sets/jining-2017", "rule-set-composite", page -> {});
    }

    @Test
    void theSetOfDoubtsIsReadableToEverybody() {
        BROWSER.examine("/rule-sets/integrity", "rule-set-doubts", page -> {});
    }

    @Test
    void twoSetsSideBySideAreReadableToEverybody() {
        BROWSER.examine(
                "/rule-sets/hospital-wuhan/compare?with=hospital-national-2015@1.0.0", "rule-set-compare", page -> {});
    }

    private static void settled(Page page) {
        page.locator("[data-criterion]").waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }
}
