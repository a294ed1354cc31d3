package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.oracle.BothWays;
import wenming.score.Scorecard;

/** On site: an evaluator's checklist, the findings that it gives, and both sides of a review. */
class OnSiteIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Desk DESK = new Desk(BothWays.assessors());

    /** The unit saw two places in order for TZ-03a (4 points), and one for TZ-03b (4 points). */
    private static final String OWN =
            """
            {"contract": 1, "ruleSet": "tengzhou-2022",
             "period": {"from": "2022-01-01", "to": "2022-12-31"},
             "unit": {"id": "H1", "name": "喆堃医院", "kind": "hospital"},
             "findings": [
               {"criterion": "TZ-03a", "place": "hall", "compliant": true, "date": "2022-03-01"},
               {"criterion": "TZ-03a", "place": "ward", "compliant": true, "date": "2022-03-01"},
               {"criterion": "TZ-03b", "place": "hall", "compliant": true, "date": "2022-03-01"}]}""";

    private static Page open(Eyes eyes, String ruleSet, String submission) {
        Page page = BROWSER.visit("/", eyes);
        String key = Drafted.keep(page, ruleSet, submission);
        page.navigate(BROWSER.base() + "/on-site?draft=" + key);
        page.locator(".place .line")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return page;
    }

    private static Page openSample(Eyes eyes, String name) {
        String submission = Drafted.text(name + ".json");
        return open(eyes, submission.replaceFirst("(?s)^.*?\"ruleSet\"\\s*:\\s*\"([^\"]+)\".*$", "$1"), submission);
    }

    /** The line of a criterion at a place, its place opened. */
    private static Locator line(Page page, String place, String criterion) {
        Locator at = page.locator(".place[data-place='" + place + "']");
        if (at.getAttribute("open") == null) {
            at.locator("> summary").click();
        }
        return at.locator(".line[data-criterion='" + criterion + "']");
    }

    private static void say(Page page, String place, String criterion, String state) {
        line(page, place, criterion)
                .locator("input[value=" + state + "]")
                .first()
                .check();
    }

    private static byte[] export(Page page) {
        Download file = page.waitForDownload(() -> page.locator(".export").click());
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Scorecard scored(String submission, byte[] findings) {
        Answer answer = DESK.answer(new Request(submission.getBytes(StandardCharsets.UTF_8), null, null, findings));
        assertThat(answer).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    private static void day(Page page, String day) {
        page.locator(".site-head [name=date]").fill(day);
    }

    private static void importFile(Page page, String name, String text) {
        page.locator("input.import")
                .setInputFiles(new FilePayload(name, "application/json", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isReadableToEverybody() {
        for (Eyes eyes : List.of(Eyes.DESK, Eyes.DESK_ENGLISH_DARK, Eyes.PHONE, Eyes.PHONE_ENGLISH_DARK, TABLET)) {
            Page page = openSample(eyes, "example-xiangtan-hospital");
            day(page, "2017-11-20");
            say(page, "hall", "XT-3.3", "no");
            say(page, "hall", "XT-3.5", "yes");
            page.locator(".live .big-number").waitFor();
            page.waitForTimeout(300); // folding is done
            BROWSER.look(page, "on-site-" + name(eyes));
            BROWSER.axe(page, "on-site-" + name(eyes));
            BROWSER.fits(page, "on-site-" + name(eyes));
        }
    }

    private static final Eyes TABLET = new Eyes("zh-CN", false, 768);

    private static String name(Eyes eyes) {
        return eyes.equals(TABLET) ? "tablet" : eyes.toString();
    }

    @Test
    void whatWasClickedGivesExactlyTheScoreWorkedOutByHand() {
        Page page = open(Eyes.DESK, "tengzhou-2022", OWN);
        day(page, "2022-06-01");
        say(page, "hall", "TZ-03a", "no");
        line(page, "hall", "TZ-03a").locator("[data-key=note]").fill("posters torn");
        page.locator(".adding > summary").click();
        page.locator("form.add input[name=place]").fill("yard");
        page.locator("form.add button").click();
        say(page, "yard", "TZ-03a", "yes");
        page.locator(".live .changed").waitFor();

        // ward (own), yard (evaluator) of hall, ward, yard: 4 x 2 / 3 = 2.67, 1.33 less than the unit's own 4
        assertThat(page.locator(".live .changed li").allTextContents())
                .singleElement()
                .asString()
                .contains("TZ-03a", "4.00", "2.67", "\u22121.33");
        Scorecard card = scored(OWN, export(page));
        assertThat(card.review().difference()).isEqualByComparingTo(new BigDecimal("-1.33"));
        assertThat(page.locator(".live .big-number").textContent())
                .isEqualTo(card.score().toPlainString());
    }
}
