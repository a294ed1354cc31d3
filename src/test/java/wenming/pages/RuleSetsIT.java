package wenming.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

    @Test
    void theListOfADepartmentIsReadableToEverybody() {
        BROWSER.examine(
                "/rule-sets/ziyang-2021/departments?owner=%E6%9C%BA%E5%85%B3%E5%85%9A%E5%8A%9E",
                "rule-set-department", page -> {});
    }

    @Test
    void aClauseIsChosenAndANumberTriedByKeysAlone() {
        Page page = BROWSER.visit("/rule-sets/ziyang-2021", Eyes.DESK_ENGLISH);
        page.locator("#clauses summary").first().focus();
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");

        Locator title = page.locator("#criterion h3");
        assertThat(title).containsText("ZY-02");
        assertThat(title).isFocused();
        assertThat(page).hasURL(BROWSER.base() + "/rule-sets/ziyang-2021#ZY-02");
        assertThat(page.locator("#clauses a[aria-current]")).containsText("ZY-02");
        page.keyboard().press("Tab");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("0");
        assertThat(page.locator("#tried .figure")).hasText("0");
        assertThat(page.locator("#tried .status")).containsText("not met");
        page.keyboard().type("1");
        assertThat(page.locator("#tried .figure")).hasText("3");
    }

    @Test
    void aClauseHasAnAddressAndTheWayBackWorks() {
        Page page = BROWSER.visit("/rule-sets/ziyang-2021#ZY-12a", Eyes.DESK_ENGLISH);
        Locator title = page.locator("#criterion h3");
        assertThat(title).containsText("ZY-12a");
        page.locator("#clauses a[href='#ZY-13']").click();
        assertThat(title).containsText("ZY-13");
        page.goBack();
        assertThat(title).containsText("ZY-12a");
    }

    @Test
    void clausesAreFoundWhileTyping() {
        Page page = BROWSER.visit("/rule-sets/ziyang-2021", Eyes.DESK);
        Locator clauses = page.locator("#clauses a[data-fragment]");
        assertThat(clauses).hasCount(26);
        page.locator("input[type=search]").fill("重阳节");
        assertThat(clauses).hasCount(1);
        clauses.click();
        assertThat(page.locator("#criterion h3")).containsText("ZY-05");
        page.locator("input[type=search]").fill("");
        page.locator("select[name=only]").selectOption("veto");
        assertThat(clauses).hasCount(1);
        assertThat(clauses).containsText("ZY-18v");
    }

    @Test
    void aRuleSetIsFoundAndOpened() {
        Page page = BROWSER.visit("/rule-sets", Eyes.DESK_ENGLISH);
        page.locator("input[type=search]").fill("ziyang");
        assertThat(page.locator(".set-cards > li")).hasCount(1);
        page.locator(".set-cards h2 a").click();
        assertThat(page.locator("#criterion h3")).containsText("ZY-01");
    }

    private static void settled(Page page) {
        page.locator("[data-criterion]").waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }
}
