package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.oracle.BothWays;
import wenming.report.site.SiteForm;
import wenming.report.site.SiteFormTest;
import wenming.report.site.SiteItem;
import wenming.score.Scorecard;

/** On site: an evaluator's checklist, the findings that it gives, and both sides of a review. */
class OnSiteIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Desk DESK = new Desk(BothWays.assessors());

    /** The unit saw two places in order for TZ-03a (4 points), and one for TZ-03b (4 points). */
    static final String OWN =
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
            assertThat(page.evaluate(SMALL)).as("what a finger misses").isEqualTo(List.of());
        }
    }

    /** What can be touched on the checklist and is less than 44 pixels high. */
    private static final String SMALL =
            """
            [...document.querySelectorAll('.site :is(button, select, input, .choice label, summary, nav a)')]
              .filter((one) => one.checkVisibility() && !one.closest('.choice label, .file')?.contains(one) || one.matches('.choice label'))
              .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.9)
              .map((one) => one.outerHTML.slice(0, 120))""";

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
        byte[] file = export(page);
        Scorecard card = scored(OWN, file);
        // 55 of 100 points are asked of a hospital: 8 x 100 / 55 = 14.55, and 6.67 x 100 / 55 = 12.13
        assertThat(card.review().self()).isEqualByComparingTo(new BigDecimal("14.55"));
        assertThat(card.score()).isEqualByComparingTo(new BigDecimal("12.13"));
        assertThat(page.locator(".live .big-number").textContent())
                .isEqualTo(card.score().toPlainString());
        assertThat(tree(scoredByCommand(OWN, file)).get("score").decimalValue()).isEqualByComparingTo("12.13");
    }

    /** {@code ./wenming score FILE --findings FILE} as a process of its own. */
    private static byte[] scoredByCommand(String submission, byte[] findings) {
        try {
            Path unit = Files.writeString(Files.createTempFile("unit", ".json"), submission);
            Path found = Files.write(Files.createTempFile("unit", ".findings.json"), findings);
            ProcessBuilder builder = new ProcessBuilder(
                    "./wenming", "score", unit.toString(), "--findings", found.toString(), "--format", "json");
            builder.environment().put("WENMING_BUILD", "never");
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            return builder.start().getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatWasExportedAndImportedAgainIsTheSame() {
        Page page = open(Eyes.DESK, "tengzhou-2022", OWN);
        String file =
                """
                {"contract": 1, "unit": "H1", "by": "supervisors",
                 "findings": [
                   {"criterion": "TZ-03a", "place": "hall", "compliant": false, "count": 2, "date": "2022-06-01", "note": "两处", "evidence": ["P1"]},
                   {"criterion": "TZ-03b", "compliant": true, "date": "2022-06-02", "by": "peers"},
                   {"criterion": "TZ-05", "place": "elsewhere", "points": 1.50, "date": "2022-06-03"}],
                 "evidence": [{"id": "P1", "kind": "photo", "date": "2022-06-01"}]}""";
        importFile(page, "theirs.findings.json", file);
        page.locator(".imported").getByText("3 条").waitFor();
        assertThat(line(page, "hall", "TZ-03a").locator("[data-key=note]").inputValue())
                .isEqualTo("两处");
        assertThat(page.locator(".others li").count()).isEqualTo(1);
        assertThat(tree(export(page))).isEqualTo(tree(file.getBytes(StandardCharsets.UTF_8)));

        page.reload();
        page.locator(".others li")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertThat(tree(export(page))).isEqualTo(tree(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aYamlFileOfAnEvaluatorIsReadToo() {
        Page page = BROWSER.visit("/", Eyes.DESK);
        String key = Drafted.keep(page, "jining-2017", Drafted.text("jining-2017-street.json"));
        page.navigate(BROWSER.base() + "/on-site?draft=" + key);
        page.locator(".place .line").first().waitFor();
        importFile(page, "jining.yaml", Drafted.text("jining-2017-street.findings.yaml"));
        page.locator(".live .changed").waitFor();
        assertThat(line(page, "", "JN-SITE").locator("[data-key=points]").inputValue())
                .isEqualTo("97.96");
    }

    @Test
    void everythingThatIsWrongWithAFileIsToldWithItsPlaceAndNothingIsTaken() {
        Page page = open(Eyes.DESK_ENGLISH, "tengzhou-2022", OWN);
        importFile(
                page,
                "bad.json",
                """
                {"contract": 1, "unit": "H2", "by": "self",
                 "findings": [
                   {"criterion": "TZ-03a", "compliant": "no-idea", "date": "2022-06-01"},
                   {"criterion": "ZY-08", "date": "2022-06-01"},
                   {"criterion": "TZ-03a", "compliant": true}]}""");
        page.locator(".imported .problems").waitFor();
        List<String> told = page.locator(".imported .problems li").allTextContents();
        assertThat(told).hasSize(5);
        assertThat(String.join("\n", told))
                .contains("/unit", "/by", "/findings/0/compliant", "/findings/1/criterion", "/findings/2", "line 3");
        assertThat(page.locator(".imported").textContent()).contains("bad.json");
        assertThat(tree(export(page)).get("findings")).isEmpty();
    }

    @Test
    void twoEvaluatorsFilesBecomeOneThatKeepsBothAndMarksWhereTheyContradict() {
        Page page = open(Eyes.DESK, "tengzhou-2022", OWN);
        String first =
                """
                {"contract": 1, "by": "evaluator", "findings": [
                  {"criterion": "TZ-03a", "place": "hall", "compliant": false, "date": "2022-06-01", "evidence": ["P"]}],
                 "evidence": [{"id": "P", "kind": "photo", "title": "one"}]}""";
        String second =
                """
                {"contract": 1, "by": "supervisors", "findings": [
                  {"criterion": "TZ-03a", "place": "hall", "compliant": true, "date": "2022-06-02", "evidence": ["P"]},
                  {"criterion": "TZ-03a", "place": "hall", "compliant": false, "date": "2022-06-01", "by": "evaluator"}],
                 "evidence": [{"id": "P", "kind": "photo", "title": "another"}]}""";
        importFile(page, "first.json", first);
        page.locator(".imported").getByText("first.json").waitFor();
        importFile(page, "second.json", second);
        page.locator(".imported").getByText("second.json").waitFor();
        assertThat(line(page, "hall", "TZ-03a").locator(".differ").count()).isEqualTo(1);
        importFile(page, "second.json", second);
        page.locator(".imported").getByText("新增 0 条").waitFor();

        byte[] both = export(page);
        // The first file's finding names a photo and the one of the same evaluator in the second does not: three in
        // all.
        assertThat(tree(both).get("findings")).hasSize(3);
        assertThat(tree(both).at("/findings/1/by").asText()).isEqualTo("supervisors");
        assertThat(tree(both).at("/findings/1/evidence/0").asText()).isEqualTo("P-2");
        assertThat(tree(both).at("/evidence/1/title").asText()).isEqualTo("another");
        scored(OWN, both);
    }

    @Test
    void whatWasFoundIsKeptAndTheAnswerFollowsWhenTheServerIsBack() {
        Page page = open(Eyes.PHONE, "tengzhou-2022", OWN);
        day(page, "2022-06-01");
        page.route("**/on-site/live*", route -> route.abort());
        say(page, "hall", "TZ-03a", "no");
        page.locator("#gone").waitFor();
        assertThat(tree(export(page)).get("findings")).hasSize(1);
        page.locator(".site[data-saved]").waitFor();
        page.unroute("**/on-site/live*");
        page.locator(".live .changed").waitFor();
        assertThat(page.locator("#gone").isVisible()).isFalse();

        page.reload();
        assertThat(line(page, "hall", "TZ-03a").locator("input[value=no]").isChecked())
                .isTrue();
    }

    @Test
    void theKeyboardAloneSuffices() {
        Page page = open(Eyes.DESK, "tengzhou-2022", OWN);
        day(page, "2022-06-01");
        Locator place = page.locator(".place[data-place=ward]");
        place.locator("> summary").focus();
        if (place.getAttribute("open") == null) {
            page.keyboard().press("Enter");
        }
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowLeft"); // from not looked at to does not
        assertThat(line(page, "ward", "TZ-03a").locator("input[value=no]").isChecked())
                .isTrue();
        page.keyboard().press("Tab"); // the note and the day
        page.keyboard().press("Tab"); // how many
        page.keyboard().type("3");
        page.keyboard().press("Tab");
        page.keyboard().type("dust");
        JsonNode finding = tree(export(page)).at("/findings/0");
        assertThat(finding.get("count").asInt()).isEqualTo(3);
        assertThat(finding.get("note").asText()).isEqualTo("dust");
        assertThat(finding.get("place").asText()).isEqualTo("ward");
    }

    @Test
    void aFindingThatIsTakenBackLeavesNothingBehind() {
        Page page = open(Eyes.DESK, "tengzhou-2022", OWN);
        say(page, "hall", "TZ-03a", "no");
        line(page, "hall", "TZ-03a").locator("[data-key=note]").fill("x");
        line(page, "hall", "TZ-03a").locator("input[value='']").check();
        assertThat(tree(export(page)).get("findings")).isEmpty();
        say(page, "hall", "TZ-03a", "no");
        assertThat(tree(export(page)).at("/findings/0/note").asText()).isEqualTo("x"); // a slip of the finger
    }

    @Test
    void aDayThatTheStandardDoesNotLookAtIsSaidBeforeTheRound() {
        Page page = open(Eyes.DESK, "tengzhou-2022", OWN);
        day(page, "2023-01-01");
        assertThat(page.locator(".date-warning").isVisible()).isTrue();
        day(page, "2022-12-31");
        assertThat(page.locator(".date-warning").isVisible()).isFalse();
    }

    @Test
    void aCampusWhereNothingWasFoundStandsForItsPlaces() {
        Page page = openSample(Eyes.DESK, "example-xiangtan-hospital");
        assertThat(page.locator(".place[data-place=hall] .place-done").textContent())
                .isEqualTo("0/6");
        say(page, "main", "XT-3.5", "yes");
        assertThat(page.locator(".place[data-place=hall] .place-done").textContent())
                .isEqualTo("1/6");
    }

    static Stream<String> ids() {
        return SiteFormTest.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theChecklistOfEveryRuleSetNamesEachCriterionThatIsLookedAt(String id) throws IOException {
        Page page = BROWSER.visit("/on-site?ruleSet=" + id, Eyes.DESK);
        page.locator("#site-done").getByText("0").first().waitFor();
        SiteForm form = SiteForm.of(
                BothWays.assessors().of(id).orElseThrow().ruleSet(),
                null,
                BothWays.assessors().library().vocabulary());
        String text = page.locator(".site").textContent();
        assertThat(text).contains(form.items().stream().map(SiteItem::id).toArray(String[]::new));
    }

    @Test
    void aVisitWithoutASubmissionIsKeptAndFoundAgain() {
        Page page = BROWSER.visit("/on-site?ruleSet=station-harbin", Eyes.PHONE);
        page.locator(".site-head [name=unit]").fill("CDC-1");
        page.locator("form.add input").fill("hall");
        page.locator("form.add button").click();
        day(page, "2012-11-20");
        page.locator(".place[data-place=hall] .rest").click();
        page.locator(".site[data-saved]").waitFor();
        assertThat(page.url()).contains("&visit=");
        BROWSER.look(page, "on-site-visit");
        JsonNode file = tree(export(page));
        assertThat(file.get("unit").asText()).isEqualTo("CDC-1");
        assertThat(file.get("findings")).hasSize(12);

        page.navigate(BROWSER.base() + "/on-site");
        page.locator("#visits a").click();
        page.locator(".place[data-place=hall]").waitFor();
        assertThat(page.locator(".place[data-place=hall] .place-done").textContent())
                .isEqualTo("12/12");
    }

    @Test
    void choosingWhatToVisitIsReadableToEverybody() {
        BROWSER.examine("/on-site", "on-site-choose", page -> {});
    }
}
