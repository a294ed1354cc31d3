package wenming.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wenming.advise.match.Match;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.desk.Matcher;
import wenming.desk.Request;

/** The page that holds a draft against every standard, as somebody comes to it from a result. */
class MatchPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String HOSPITAL = "ziyang-example-hospital";

    private static void show(Page page, String key) {
        page.navigate(BROWSER.base() + "/match?draft=" + key);
        page.locator("#matched").waitFor();
    }

    @Test
    void isReadableToEverybody() {
        BROWSER.examine("/", "match", page -> {
            show(page, Drafted.sample(page, HOSPITAL));
            page.locator("#apart > summary").click();
        });
    }

    @Test
    void aResultLeadsToItAndItSaysWhatTheProgramSays() throws IOException {
        Page page = BROWSER.visit("/", Eyes.DESK_ENGLISH);
        String key = Drafted.sample(page, HOSPITAL);
        page.navigate(BROWSER.base() + "/result?draft=" + key);
        page.locator(".to-match").click();
        page.locator("#matched").waitFor();
        byte[] bytes = Drafted.text(HOSPITAL + ".json").getBytes(StandardCharsets.UTF_8);
        Match match = new Matcher(new Desk(new Assessors(Library.open(List.of()))))
                .match(new Request(bytes, null, null))
                .value();
        assertThat(page.locator("#standards tbody tr")).hasCount(match.touched().size());
        assertThat(page.locator("#untouched li")).hasCount(match.untouched().size());
        assertThat(page.locator("#additions .item"))
                .hasCount(Math.min(20, match.additions().size()));
        assertThat(page.locator("#standards tr[data-rule-set=ziyang-2021]")).containsText("78.36 / 100");
        page.locator(".to-result").click();
        page.locator("#scored").waitFor();
    }

    @Test
    void aFactLeadsToItsLineInTheForm() {
        Page page = BROWSER.visit("/", Eyes.DESK);
        show(page, Drafted.sample(page, HOSPITAL));
        String address = page.locator("#facts a").first().getAttribute("href");
        assertThat(address).startsWith("/form?draft=").contains("#/");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlaces() {
        Page page = BROWSER.visit("/", Eyes.DESK_ENGLISH);
        String key = Drafted.keep(page, "ziyang-2021", "{\"contract\": 1, \"unit\": {\"id\": \"u\"}}");
        page.navigate(BROWSER.base() + "/match?draft=" + key);
        assertThat(page.locator("#rejected .problems")).isVisible();
        page.navigate(BROWSER.base() + "/match?draft=none");
        assertThat(page.locator("#no-draft")).isVisible();
    }
}
