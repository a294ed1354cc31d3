package wenming.pages;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.web.Server;
import wenming.web.api.Limits;

/** The server is gone in the middle of the work, and comes back. */
class FormGoneIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void typingSavingAndExportingGoOnAndTheScoreFollowsWhenTheServerIsBack() throws Exception {
        Page page = BROWSER.visit("/form?ruleSet=station-lanzhou", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.head("示例医院", "2014-01-01", "2014-12-31");
        hand.settled();
        int port = BROWSER.server().port();
        BROWSER.server().stop();

        page.locator("[data-question='smallest-station-room'] [data-at='value']")
                .fill("12");
        page.locator("#gone:not([hidden])").waitFor();
        hand.saved();
        BROWSER.look(page, "form-gone");
        assertThat(hand.exported().at("/statements/0/value").asInt()).isEqualTo(12);
        assertThat(hand.score()).isEqualTo("0.00");
        page.locator("#undo").click();
        assertThat(hand.exported().has("statements")).isFalse();
        page.locator("#redo").click();

        Server again = new Server(FormGoneIT::assessors, "127.0.0.1", port, Limits.usual());
        again.start();
        try {
            again.ready().get(60, SECONDS);
            page.locator("#live-score .score[data-score='1.00']").waitFor();
            assertThat(page.locator("#gone").isVisible()).isFalse();
        } finally {
            page.context().close();
            again.stop();
        }
    }

    private static Assessors assessors() {
        try {
            return new Assessors(Library.open(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
