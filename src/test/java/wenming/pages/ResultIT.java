package wenming.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.advise.Plan;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.desk.Adviser;
import wenming.desk.Desk;
import wenming.desk.Request;

/** The page of a result, as somebody sees it whose browser keeps a draft. */
class ResultIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSPITAL = "ziyang-example-hospital";

    private static Adviser adviser;

    @BeforeAll
    static void open() throws IOException {
        adviser = new Adviser(new Desk(new Assessors(Library.open(List.of()))));
    }

    private static Page visit(String sample, Eyes eyes) {
        Page page = BROWSER.visit("/", eyes);
        show(page, Drafted.sample(page, sample));
        return page;
    }

    private static void show(Page page, String key) {
        page.navigate(BROWSER.base() + "/result?draft=" + key);
        page.locator("#scored").waitFor();
    }

    private static Request handedIn(String sample) {
        return new Request(Drafted.text(sample + ".json").getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static String figure(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(
                text.strip().replace("+", "").replace("\u2212", "-").replace("= ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSPITAL, "jining-2017-street"})
    void isReadableToEverybody(String sample) {
        BROWSER.examine("/", "result-" + sample, page -> {
            show(page, Drafted.sample(page, sample));
            if (sample.equals(HOSPITAL)) {
                page.locator("#plan .step").first().waitFor();
                page.locator("#missing .wish").first().check();
                page.locator("#promised").waitFor();
                page.locator("#formula > summary").click();
                page.locator("#item-ZY-05 details.explain > summary").click();
                page.locator("#item-ZY-05 .arithmetic").waitFor();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"example-unit-vetoes", "example-scoring-ways", "qianjiang-2023", "example-ezhou-cycle"})
    void otherWaysToEndAreReadableToo(String sample) {
        for (Eyes eyes : List.of(Eyes.DESK, Eyes.PHONE_ENGLISH_DARK)) {
            Page page = visit(sample, eyes);
            BROWSER.look(page, "result-" + sample + "-" + eyes);
            BROWSER.axe(page, sample + "-" + eyes);
            BROWSER.fits(page, sample + "-" + eyes);
        }
    }

    @Test
    void showsTheScoreOfEverySampleAndTheDraftRemembersIt() throws IOException {
        Page page = BROWSER.visit("/", Eyes.DESK);
        try (var files = Files.list(Path.of("sample-submissions/golden"))) {
            for (Path golden : files.filter(file -> file.toString().endsWith(".scorecard"))
                    .sorted()
                    .toList()) {
                String sample = golden.getFileName().toString().replace(".scorecard", "");
                JsonNode card = JSON.readTree(golden.toFile());
                String key = Drafted.sample(page, sample);
                show(page, key);
                if (card.path("max").decimalValue().signum() == 0) { // known, not scorable
                    assertThat(page.locator("#score")).hasCount(0);
                    continue;
                }
                assertThat(page.locator("#score")).hasText(figure(card.path("score")));
                assertThat(Drafted.until(page, key, "score"))
                        .as(sample)
                        .isEqualTo(figure(card.path("score")) + "/" + figure(card.path("max")));
            }
        }
        page.navigate(BROWSER.base() + "/");
        assertThat(page.locator("#drafts")).containsText("78.36/100");
    }

    @Test
    void theFormulaIsOneClickAwayAndItsFiguresAddUp() {
        Page page = visit("example-scoring-ways", Eyes.DESK_ENGLISH);
        assertThat(page.locator(".formula-table")).isHidden();
        page.locator("#formula > summary").click();
        assertThat(page.locator(".formula-table")).isVisible();
        BigDecimal sum = page.locator(".formula-table tbody tr:not([data-kind=sum]) td").allTextContents().stream()
                .map(ResultIT::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("105.51");
        assertThat(page.locator(".formula-table tfoot")).containsText("105.51");
    }

    @Test
    void whatIsMissingStandsFirstAndLeadsToItsFieldInTheForm() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        String key = page.url().replaceFirst(".*draft=", "");
        assertThat(page.locator(".first li")).hasCount(3);
        assertThat(page.locator(".first li").first()).containsText("+6");
        Locator items = page.locator("#missing .item");
        assertThat(items).hasCount(9);
        assertThat(items.first()).hasAttribute("id", "item-ZY-11");
        assertThat(items.first().locator("a.field").first())
                .hasAttribute("href", "/form?draft=" + key + "#/unit/campuses/1");
        assertThat(page.locator("#item-ZY-05 a.field")).hasAttribute("href", "/form?draft=" + key + "#/activities");
        assertThat(page.locator("#item-ZY-05")).containsText("14 days left");
    }

    @Test
    void linesAreFilteredAndTheAddressKeepsIt() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        page.locator(".chip input[value=unmet]").check();
        assertThat(page.locator("#missing .item:visible")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*status=unmet.*"));
        page.reload();
        page.locator("#scored").waitFor();
        assertThat(page.locator("#missing .item:visible")).hasCount(1);
        page.locator(".language").click();
        page.locator("#scored").waitFor();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("#missing .item:visible")).hasCount(1);
        page.locator(".chip input[value=unmet]").uncheck();
        page.locator("#filter input[name=q]").fill("ZY-12b");
        assertThat(page.locator("#missing .item:visible")).hasCount(1);
        page.locator("#filter input[name=q]").fill("");
        page.locator("#filter select[name=owner]").selectOption("机关党办");
        assertThat(page.locator("#item-ZY-05")).isHidden();
        page.locator("#filter select[name=owner]").selectOption("");
        page.locator("#filter input[name=group]").check();
        assertThat(page.locator("#missing .group")).hasCount(5); // every section but the annex lacks something
    }

    @Test
    void aPlanIsTheOneOfTheCommandLineWithTheScoreAfterEachStep() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        page.locator("#plan-form [name=target]").fill("90");
        page.locator("#plan-form button").click();
        Plan plan = adviser.plan(handedIn(HOSPITAL), new BigDecimal("90"), null).value();
        Locator steps = page.locator("#plan .step");
        assertThat(steps).hasCount(plan.steps().size());
        for (int i = 0; i < plan.steps().size(); i++) {
            Plan.Step step = plan.steps().get(i);
            assertThat(steps.nth(i)).hasAttribute("data-wish", step.criterion() + "=+" + step.units());
        }
        assertThat(steps.last().locator("strong")).hasText(figure(JSON.valueToTree(plan.promised())));
        BigDecimal gained = page.locator("#plan .step-figures .gain").allTextContents().stream()
                .map(ResultIT::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(gained).isEqualByComparingTo(plan.promised().subtract(plan.score()));
        assertThat(page.locator("#plan .arrives")).hasCount(1);
    }

    @Test
    void aTargetOutOfReachSaysWhatTheBestIs() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        page.locator("#plan-form [name=target]").fill("101");
        page.locator("#plan-form [name=by]").fill("2021-10-01");
        page.locator("#plan-form button").click();
        Plan plan = adviser.plan(handedIn(HOSPITAL), new BigDecimal("101"), java.time.LocalDate.of(2021, 10, 1))
                .value();
        assertThat(page.locator("#plan .plan-verdict[data-outcome=unreachable]"))
                .containsText("the best is " + figure(JSON.valueToTree(plan.best())));
    }

    @Test
    void tickingWhatIsMissingTellsTheScoreThatTheCommandLineTells() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        page.locator("#item-ZY-05 .wish").check();
        Map<String, Long> one = new LinkedHashMap<>();
        one.put("ZY-05", null);
        assertThat(page.locator("#promised")).hasText(promised(one));
        page.locator("#item-ZY-12b .wish").check();
        one.put("ZY-12b", null);
        assertThat(page.locator("#promised")).hasText(promised(one));
        page.locator("#item-ZY-05 .wish").uncheck();
        page.locator("#item-ZY-12b .wish").uncheck();
        assertThat(page.locator("#what-if")).isHidden();
    }

    private static String promised(Map<String, Long> wanted) {
        return figure(JSON.valueToTree(
                adviser.whatIf(handedIn(HOSPITAL), wanted, null).value().promised()));
    }

    @Test
    void aCriterionTellsHowItWasWorkedOut() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        page.locator("#item-ZY-05 details.explain > summary").click();
        assertThat(page.locator("#item-ZY-05 .arithmetic")).isVisible();
        assertThat(page.locator("#item-ZY-05 .explained")).containsText("The smallest change");
    }

    @Test
    void anExportedResultIsTheEarlierOneLater() throws IOException {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        Download file = page.waitForDownload(() -> page.locator("#export").click());
        JsonNode card = JSON.readTree(file.path().toFile());
        assertThat(card.path("score").decimalValue()).isEqualByComparingTo("78.36");

        String mended = Drafted.text(HOSPITAL + ".json")
                .replaceFirst(
                        "\"activities\": \\[",
                        """
                "activities": [{"id": "later", "title": "Double Ninth", "category": "festival", "theme": "double-ninth", \
                "date": "2021-09-01", "evidence": []},""");
        String key = Drafted.keep(page, "ziyang-2021", mended);
        show(page, key);
        page.locator("#earlier-file").setInputFiles(file.path());
        assertThat(page.locator("#moves [data-difference]")).containsText("78.36");
        assertThat(page.locator("#moves")).containsText("→");
        Drafted.until(page, key, "earlier");
        page.reload();
        assertThat(page.locator("#moves [data-difference]")).containsText("78.36");
        page.locator("#earlier-remove").click();
        assertThat(page.locator("#moves [data-difference]")).hasCount(0);
    }

    @Test
    void aComparisonSaysWhatFellAndWhy() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        String golden = Drafted.text("golden/" + HOSPITAL + ".scorecard");
        String better = golden.replaceFirst("\"score\": 78.36", "\"score\": 82.36")
                .replaceFirst(
                        "(?s)(\"id\": \"ZY-05\".*?\"status\": )\"unmet\"(.*?\"points\": )0.00", "$1\"met\"$24.00");
        page.locator("#earlier-file")
                .setInputFiles(
                        new FilePayload("better.json", "application/json", better.getBytes(StandardCharsets.UTF_8)));
        Locator fell = page.locator("#moves [data-kind=fell]");
        assertThat(fell).containsText("ZY-05");
        assertThat(fell).containsText("\u22124.00");
        assertThat(fell).containsText("absent"); // why
        assertThat(page.locator("#moves [data-kind=rose]")).hasCount(0);
        page.locator("#earlier-file")
                .setInputFiles(new FilePayload("none.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#moves .problems")).isVisible();
    }

    @Test
    void anotherDraftIsComparedToo() {
        Page page = BROWSER.visit("/", Eyes.DESK_ENGLISH);
        String other = Drafted.sample(page, "ziyang-2021-commission");
        show(page, Drafted.sample(page, HOSPITAL));
        page.locator("#earlier-draft").selectOption(other);
        assertThat(page.locator("#moves [data-difference]")).containsText("85.53");
        assertThat(page.locator("#moves")).containsText("Not the same unit");
    }

    @Test
    void aVetoIsSaidInWordsAndLeadsToWhatHitIt() {
        Page page = visit("example-unit-vetoes", Eyes.DESK_ENGLISH);
        assertThat(page.locator("#verdict")).hasText("Vetoed");
        assertThat(page.locator(".gates .unmet")).hasCount(1);
        assertThat(page.locator(".gates .unmet ~ a.field")).hasAttribute("href", Pattern.compile(".*#/incidents/0"));
        assertThat(page.locator("#plan-form")).hasCount(0);
    }

    @Test
    void aCompositeMultipliesItsPartsAndSaysKindlyThatAdviceIsGivenByThem() {
        Page page = visit("jining-2017-street", Eyes.DESK_ENGLISH);
        assertThat(page.locator("#score")).hasText("97.76");
        page.locator("#formula > summary").click();
        assertThat(page.locator("#formula")).containsText("97.96 × 0.85");
        assertThat(page.locator("#aim")).containsText("is made of several");
        assertThat(page.locator("#plan-form")).hasCount(0);
        assertThat(page.locator(".wish")).hasCount(0);
        assertThat(page.locator("#review")).containsText("97.76"); // findings of others came with the draft
    }

    @Test
    void pointsThatCannotBeComparedWithALineAreSaidToBeSo() {
        Page page = visit("example-ezhou-cycle", Eyes.DESK_ENGLISH);
        assertThat(page.locator("#verdict")).hasText("No grade can be given");
        assertThat(page.locator(".notes")).containsText("3.5 of 100 points");
    }

    @Test
    void aRejectedSubmissionListsEveryMistakeWithAWayToItsField() {
        Page page = BROWSER.visit("/", Eyes.DESK_ENGLISH);
        String wrong = Drafted.text(HOSPITAL + ".json").replace("\"kind\": \"hospital\"", "\"kind\": \"hopsital\"");
        String key = Drafted.keep(page, "ziyang-2021", wrong);
        page.navigate(BROWSER.base() + "/result?draft=" + key);
        assertThat(page.locator("#rejected")).isVisible();
        assertThat(page.locator("#rejected-problems a[data-pointer='/unit/kind']"))
                .hasAttribute("href", "/form?draft=" + key + "#/unit/kind");
        BROWSER.axe(page, "rejected");
        BROWSER.look(page, "result-rejected");
    }

    @Test
    void aDraftThatIsNotInThisBrowserIsSaidToBeSo() {
        Page page = BROWSER.visit("/result?draft=nowhere", Eyes.DESK_ENGLISH);
        assertThat(page.locator("#no-draft")).isVisible();
        BROWSER.axe(page, "no draft");
    }

    @Test
    void aServerThatIsGoneIsAskedAgainOnWish() {
        Page page = BROWSER.visit("/", Eyes.DESK_ENGLISH);
        String key = Drafted.sample(page, HOSPITAL);
        page.route("**/result/show?*", route -> route.abort());
        page.navigate(BROWSER.base() + "/result?draft=" + key);
        assertThat(page.locator("#gone-now")).isVisible();
        page.unroute("**/result/show?*");
        page.locator("#again").click();
        assertThat(page.locator("#score")).hasText("78.36");
    }

    @Test
    void aFactThatDidNotCountSaysWhy() {
        Page page = visit("ziyang-2021-commission", Eyes.DESK_ENGLISH);
        page.locator("details.line:has(.facts-title) > summary").first().click();
        Locator line = page.locator("details.line[open]");
        assertThat(line.locator(".facts-title")).isVisible();
        assertThat(line.locator(".facts li .muted").first()).not().isEmpty();
        assertThat(line).containsText("Worth");
    }

    @Test
    void aLinkOpensTheFormAtTheFieldThatIsMeant() {
        Page page = visit(HOSPITAL, Eyes.DESK_ENGLISH);
        page.locator("#item-ZY-08 a.field").first().click(); // /premises/5
        page.waitForURL("**/form?draft=*#/premises/5");
        assertThat(page.locator("main :focus")).hasCount(1);
    }
}
