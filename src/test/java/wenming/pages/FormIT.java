package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The self-assessment as a person fills it in. */
class FormIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void isReadableToEverybody() {
        BROWSER.examine("/form?ruleSet=ziyang-2021", "form", page -> {
            FormHand hand = FormHand.at(page);
            hand.head("示例医院", "2021-01-01", "2021-12-31");
            hand.add("activities");
            hand.field("/activities/0/title").fill("义诊进社区");
            hand.field("/activities/0/date").fill("2021-03-05");
            page.locator("#list-activities .row .more").first().click();
            hand.settled();
        });
    }

    @Test
    void aScoredFormIsReadable() throws IOException {
        for (Eyes eyes : List.of(Eyes.DESK, Eyes.PHONE_ENGLISH_DARK)) {
            Page page = open(eyes, "ziyang-example-hospital.json");
            BROWSER.look(page, "form-scored-" + eyes);
            BROWSER.axe(page, "form-scored-" + eyes);
            BROWSER.fits(page, "form-scored-" + eyes);
        }
    }

    @Test
    void aLargeHospitalsSubmissionFitsAPhoneToo() throws IOException {
        for (Eyes eyes : List.of(Eyes.DESK, Eyes.PHONE)) {
            Page page = open(eyes, "example-large-hospital.json");
            BROWSER.look(page, "form-large-" + eyes);
            BROWSER.fits(page, "form-large-" + eyes);
        }
    }

    private static Page open(Eyes eyes, String sample) throws IOException {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", eyes);
        FormHand hand = FormHand.at(page);
        hand.replace(FormHand.sample(sample));
        page.locator("#list-campuses .row .more").first().click();
        page.locator("#list-volunteerStations .row .more").first().click();
        hand.settled();
        page.evaluate("scrollTo(0, 0)");
        return page;
    }

    @Test
    void withoutARuleSetOneIsChosen() {
        BROWSER.examine("/form", "form-choose", page -> {});
        Page page = BROWSER.visit("/form", Eyes.DESK);
        page.locator(".set input[value^='ziyang-2021@']").check();
        page.locator("button.choose").click();
        FormHand.at(page);
        assertThat(page.locator(".form-top .lead a").textContent()).contains("资阳");
    }

    @Test
    void aHospitalFillsItInByKeyboardAloneAndSeesTheScoreMove() {
        Page page = BROWSER.visit("/form?ruleSet=station-lanzhou", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        page.locator("#live-waiting li").first().waitFor();
        assertThat(page.locator("#live-score .score").count()).isZero();

        hand.tabTo("/unit/id");
        page.keyboard().type("u1");
        hand.tabTo("/unit/name");
        page.keyboard().type("Example hospital");
        hand.tabTo("/unit/kind");
        page.keyboard().press("ArrowDown");
        hand.tabTo("/period/from");
        page.keyboard().type("01012012");
        hand.tabTo("/period/to");
        page.keyboard().type("12312012");
        hand.settled();
        String before = hand.score();

        hand.tabToControl("#list-volunteerStations .list-head .add");
        page.keyboard().press("Enter");
        assertThat(hand.focused()).isEqualTo("/volunteerStations/0/name");
        page.keyboard().type("Hall");
        page.keyboard().press("Enter");
        assertThat(hand.focused()).isEqualTo("/volunteerStations/1/name");
        page.keyboard().type("Ward");
        hand.settled();

        assertThat(before).isEqualTo("0.00");
        hand.tabToControl("[data-question='smallest-station-room'] [data-at='value']");
        page.keyboard().type("12");
        hand.settled();
        assertThat(hand.score()).as("one of six things, a point each").isEqualTo("1.00");
        assertThat(hand.exported().at("/volunteerStations")).hasSize(2);
        assertThat(hand.exported().at("/volunteerStations/1/id").asText()).isEqualTo("v2");
    }

    @Test
    void theScoreIsWhatTheApiSaysOfTheExportedFile() throws Exception {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.replace(FormHand.sample("example-large-hospital.json"));
        hand.settled();

        JsonNode card = hand.scoredByApi(hand.exportedBytes(), BROWSER.base());
        assertThat(hand.score()).isEqualTo(card.at("/score").asText());
        assertThat(card.at("/score").decimalValue()).isPositive();
    }

    @Test
    void everySampleIsExportedAsItWasReadWhateverStandsInIt() throws IOException {
        for (Path file : FormHand.samples()) {
            JsonNode sample = FormHand.read(Files.readString(file));
            Page page = BROWSER.visit("/form?ruleSet=" + sample.path("ruleSet").asText(), Eyes.DESK);
            FormHand hand = FormHand.at(page);
            hand.draft(Files.readString(file));
            page.locator("#further:not([open]) > summary")
                    .all()
                    .forEach(Locator::click); // lists that the set does not read
            page.locator(".row .more").all().stream().limit(10).forEach(Locator::click);
            assertThat(hand.exported()).as(file + "").isEqualTo(hand.asBrowsersRead(Files.readString(file)));
            page.context().close();
        }
    }

    @Test
    void aRowIsDeletedAndComesBack() {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.add("meetings");
        hand.field("/meetings/0/title").fill("One");
        page.keyboard().press("Enter");
        hand.field("/meetings/1/title").fill("Two");
        JsonNode both = hand.exported();

        page.locator("#list-meetings .row .drop").first().click();
        assertThat(hand.exported().at("/meetings/0/title").asText()).isEqualTo("Two");
        page.locator("#undo").click();
        assertThat(hand.exported()).isEqualTo(both);
        page.locator("#redo").click();
        assertThat(hand.exported().at("/meetings")).hasSize(1);
        page.locator("h1").click();
        page.keyboard().press("Control+z");
        assertThat(hand.exported()).isEqualTo(both);
        page.keyboard().press("Control+Shift+z");
        page.locator("#list-meetings .row .drop").first().click();
        assertThat(hand.exported().has("meetings"))
                .as("the last row gone, nothing is stated")
                .isFalse();
        page.locator("#list-meetings .list-head .is-none").check();
        assertThat(hand.exported().at("/meetings").isArray()).isTrue();
        page.locator("#list-meetings .list-head .is-none").uncheck();
        assertThat(hand.exported().has("meetings")).isFalse();
    }

    @Test
    void aDuplicateHasAnIdOfItsOwn() {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.add("meetings");
        hand.field("/meetings/0/title").fill("One");
        page.locator("#list-meetings .row .copy").first().click();
        assertThat(hand.exported().at("/meetings/1/title").asText()).isEqualTo("One");
        assertThat(hand.exported().at("/meetings/0/id").asText()).isEqualTo("m1");
        assertThat(hand.exported().at("/meetings/1/id").asText()).isEqualTo("m2");
    }

    @Test
    void anErrorStandsBesideItsFieldAndGoesWhenItIsMended() {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.head("示例医院", "2021-01-01", "2021-12-31");
        hand.settled();
        hand.field("/unit/staff").fill("许多");
        page.locator(".fault").waitFor();

        Locator staff = hand.field("/unit/staff");
        String described = staff.getAttribute("aria-describedby");
        assertThat(staff.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#" + described).textContent()).contains("许多");
        assertThat(page.locator("#live-faults .place").textContent()).isEqualTo("职工人数");
        assertThat(page.locator("#live-score.old").count()).isEqualTo(1);
        page.locator("#live-faults .place").click();
        assertThat(hand.focused()).isEqualTo("/unit/staff");

        hand.field("/unit/staff").fill("1，860");
        hand.settled();
        assertThat(page.locator(".fault").count()).isZero();
        assertThat(page.locator("#live-faults .place").count()).isZero();
        assertThat(hand.exported().at("/unit/staff").isInt()).isTrue();
    }

    @Test
    void yesNoAndUnknownAreThreeDifferentThings() {
        Page page = BROWSER.visit("/form?ruleSet=smoke-free-xiangtan", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.add("premises");
        hand.field("/premises/0/name").fill("Hall");
        Locator sign = hand.field("/premises/0/noSmokingSign");
        assertThat(hand.exported().at("/premises/0").has("noSmokingSign")).isFalse();
        sign.selectOption("false");
        assertThat(hand.exported().at("/premises/0/noSmokingSign").isBoolean()).isTrue();
        sign.selectOption("");
        assertThat(hand.exported().at("/premises/0").has("noSmokingSign")).isFalse();
    }

    @Test
    void aDraftIsThereAfterReloadingAndInTheOtherLanguage() {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.head("示例医院", "2021-01-01", "2021-12-31");
        hand.add("activities");
        hand.field("/activities/0/title").fill("清洁日");
        page.waitForURL("**draft=**");
        hand.saved();
        JsonNode before = hand.exported();
        page.reload();
        FormHand.at(page);
        assertThat(hand.exported()).isEqualTo(before);
        page.locator(".language").click();
        FormHand.at(page);
        assertThat(hand.exported()).isEqualTo(before);
        assertThat(page.locator("h1").textContent()).isEqualTo("Self-assessment form");
        String key = page.url().replaceAll(".*draft=([^&]*).*", "$1");
        page.navigate(BROWSER.base() + "/form?draft=" + key + "#/activities/0/title");
        FormHand.at(page);
        assertThat(hand.focused()).isEqualTo("/activities/0/title");
    }

    @Test
    void aDraftOfAnotherBrowserIsNotThere() {
        Page page = BROWSER.visit("/form?draft=nowhere", Eyes.DESK);
        page.locator("#no-draft").waitFor();
        assertThat(page.locator("#no-draft").textContent()).contains("没有这份草稿");
    }

    @Test
    void everyRuleSetHasAFormWhoseEmptyStateSaysWhatToFillInFirst() {
        List<String> sets = BROWSER.visit("/form", Eyes.DESK).locator(".set input").all().stream()
                .map(input -> input.getAttribute("value"))
                .toList();
        assertThat(sets).hasSizeGreaterThan(20);
        for (String set : sets) {
            Page page = BROWSER.visit("/form?ruleSet=" + set, Eyes.DESK);
            FormHand hand = FormHand.at(page);
            page.locator("#live-waiting li").first().waitFor();
            hand.head("示例", null, null);
            hand.settled();
            assertThat(page.locator("#live-score .score").count()
                            + page.locator("#live-faults li").count())
                    .as(set)
                    .isPositive();
            page.context().close();
        }
    }
}
