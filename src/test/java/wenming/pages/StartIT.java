package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("滕州市卫生健康系统");
        page.locator("#sets legend").getByText("1").waitFor();

        assertThat(all).isGreaterThan(20);
        assertThat(page.locator(".set").count()).isEqualTo(1);
        assertThat(page.locator(".set input").getAttribute("value")).startsWith("tengzhou-2022@");
    }

    @Test
    void proposesTheNewestRuleSetAndShowsThatTheListGoesOn() {
        Page page = BROWSER.visit("/", Eyes.DESK);

        assertThat(page.locator(".set input:checked").getAttribute("value")).startsWith("shenyang-2025@");
        assertThat(page.locator(".set input").nth(1).getAttribute("value")).startsWith("hospital-42@");
        // Of 2021, the set whose points are all known comes before the one that has no full mark.
        assertThat(page.locator(".set input")
                        .evaluateAll("all => all.map(one => one.value.split('@')[0])")
                        .toString())
                .containsSubsequence(
                        "tengzhou-2022", "ziyang-2021", "scoring-examples", "ezhou-city", "station-harbin");
        assertThat(page.locator("#sets")
                        .evaluate("list => { const edge = list.getBoundingClientRect().bottom;"
                                + " return [...list.querySelectorAll('.set')].map(set => set.getBoundingClientRect())"
                                + ".filter(set => set.top < edge - 12 && set.bottom > edge + 4).length; }"))
                .as("rows cut by the edge of the list")
                .isEqualTo(1);
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
    void aFileBecomesADraftAndLeadsToItsResult() {
        Page page = BROWSER.visit("/", Eyes.DESK);
        page.locator("#upload").setInputFiles(Path.of("sample-submissions/ziyang-example-hospital.json"));
        page.waitForURL("**/result?draft=*");
        page.navigate(BROWSER.base() + "/");

        assertThat(page.locator(".draft-set").textContent()).isEqualTo("ziyang-2021");
        assertThat(page.locator(".draft-form").getAttribute("href")).startsWith("/form?draft=");
        page.onDialog(dialog -> dialog.accept());
        page.locator(".draft-remove").click();
        page.locator("#drafts").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void aFileWithMistakesIsToldAllOfThemAndCanBeMendedInTheForm() {
        Page page = BROWSER.visit("/", Eyes.DESK);
        page.locator("#upload").setInputFiles(Path.of("sample-submissions/every-mistake.json"));
        page.locator("#upload-problems li").first().waitFor();

        assertThat(page.locator("#upload-problems li").count()).isGreaterThan(50);
        assertThat(page.locator("#upload-problems").textContent())
                .contains("未知的词“citty”；是否想写“市级”？", "没有填“报送人”")
                .doesNotContain("缺少键“name”");
        BROWSER.look(page, "start-mistakes");
        BROWSER.axe(page, "start with mistakes");
        page.getByText("在表单里修改").click();
        page.waitForURL("**/form?draft=*");
    }

    @Test
    void aFileThatIsNoSubmissionIsRefusedWithItsPlace() {
        Page page = BROWSER.visit("/", Eyes.DESK_ENGLISH);
        page.locator("#upload")
                .setInputFiles(new FilePayload(
                        "half.json", "application/json", "{\"unit\": {".getBytes(StandardCharsets.UTF_8)));
        page.locator("#upload-problems .problems").waitFor();

        assertThat(page.locator("#upload-problems").textContent()).contains("line 1, column");
        assertThat(page.getByText("Mend it in the form").count()).isZero();
    }

    @Test
    void anUnknownAddressIsAPageWithAWayBack() {
        Page page = BROWSER.visit("/nowhere", Eyes.DESK);
        assertThat(page.locator("h1").textContent()).isEqualTo("未能完成");
        page.getByText("返回首页").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("今年能得多少分，还缺什么？");
    }
}
