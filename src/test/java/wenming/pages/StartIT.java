package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first page. */
class StartIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void isReadableToEverybody() {
        BROWSER.examine("/", "start", page -> {});
    }

    @Test
    void findsRuleSetsByWordsOfTheirTitles() {
        Page page = BROWSER.visit("/", Eyes.DESK);
        int all = page.locator(".set").count();
        page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("滕州");
        page.locator("#sets legend").getByText("1").waitFor();

        assertThat(all).isGreaterThan(20);
        assertThat(page.locator(".set").count()).isEqualTo(1);
        assertThat(page.locator(".set input").getAttribute("value")).startsWith("tengzhou-2022@");
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilTheVisitorChoosesAnother() {
        Page page = BROWSER.visit("/", Eyes.DESK_ENGLISH);
        assertThat(page.title()).startsWith("Start");
        page.locator(".language").click();
        assertThat(page.title()).startsWith("首页");
        page.navigate(BROWSER.base() + "/?q=1");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
    }

    @Test
    void anUnknownAddressIsAPageWithAWayBack() {
        Page page = BROWSER.visit("/nowhere", Eyes.DESK);
        assertThat(page.locator("h1").textContent()).isEqualTo("未能完成");
        page.getByText("返回首页").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("今年能得多少分，还缺什么？");
    }
}
