package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.Criterion;
import wenming.catalogue.Mark;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.Sets;
import wenming.catalogue.Source;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;

/** A set that includes criteria of others: they come with their measures, rules and sources, tailored with a reason. */
class ProfilesTest {
    private static final String TAILORED =
            """
                include:
                  - ruleSet: base
                    criteria: [H-1, S-1]
                    tailor:
                      - {criterion: H-1, points: 40, target: 20, reason: {zh: \u5c0f, en: Small units}}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void base() throws IOException {
        new Sets(root)
                .file(
                        "base/catalogue.yaml",
                        Sets.head("base", "1", "100", "")
                                + Sets.section(
                                        Sets.CRITERIA,
                                        Sets.hours("H-1", "90", "clean-up", "100"),
                                        Sets.signs("S-1", "10"),
                                        Sets.veto("V-1")))
                .file("base/measure.drl", Sets.signRules("base", "S-1") + Sets.vetoRule("V-1"));
        profile("60", TAILORED + Sets.CRITERIA + Sets.hours("O-1", "10", "elder-care", "5"));
    }

    private Sets profile(String fullMark, String... section) throws IOException {
        return new Sets(root)
                .file("profile/catalogue.yaml", Sets.head("profile", "7", fullMark, "") + Sets.section(section));
    }

    private RuleSet ruleSet() throws IOException {
        return new Sets(root).library().book("profile").orElseThrow().ruleSet();
    }

    private List<String> refusal() {
        return catchThrowableOfType(RuleSetException.class, this::ruleSet).problems().stream()
                .map(problem -> problem.toString().replace(root + "/", ""))
                .toList();
    }

    private Scorecard card() throws IOException {
        return new Handing(new Sets(root).library())
                .card(Handing.submission(
                        "profile",
                        "2021-01-01",
                        "2021-12-31",
                        Handing.activities(
                                        Handing.hours("a", "clean-up", "2021-02-01", "10"),
                                        Handing.hours("b", "elder-care", "2021-02-01", "5"))
                                + ", \"premises\": [{\"id\": \"p\", \"kind\": \"workplace\", \"noSmokingSign\": true},"
                                + " {\"id\": \"q\", \"kind\": \"workplace\", \"noSmokingSign\": false}],"
                                + " \"incidents\": [{\"kind\": \"falsification\", \"date\": \"2021-03-05\"}]"));
    }

    @Test
    void whatIsIncludedStandsBeforeItsOwnAndIsTailored() throws IOException {
        List<Criterion> criteria = ruleSet().criteria();

        assertThat(criteria).extracting(Criterion::id).containsExactly("H-1", "S-1", "O-1");
        assertThat(criteria.get(0).points()).isEqualByComparingTo("40");
        assertThat(criteria.get(0).scale().target()).isEqualByComparingTo("20");
        assertThat(criteria.get(0).mark()).isEqualTo(Mark.A);
        assertThat(criteria.get(1).points()).isEqualByComparingTo("10");
        assertThat(criteria.get(1).mark()).isEqualTo(Mark.V);
        assertThat(criteria.get(1).source()).isEqualTo("base:paper");
        assertThat(ruleSet().sources()).extracting(Source::id).containsExactly("paper", "base:paper");
    }

    @Test
    void rulesOfTheBaseMeasureWhatIsIncludedAndNothingElse() throws IOException {
        Scorecard card = card();

        // 10 of 20 hours: half of 40. One of two places: half of 10. All of 10.
        assertThat(card.sections().get(0).criteria())
                .extracting(line -> line.id() + " " + line.points())
                .containsExactly("H-1 20.00", "S-1 5.00", "O-1 10.00");
        assertThat(card.vetoes()).isEmpty();
        assertThat(card.outcome()).isEqualTo("scored");
    }

    @Test
    void theScorecardSaysFromWhereACriterionComesAndWhyItWasTailored() throws IOException {
        List<CriterionLine> lines = card().sections().get(0).criteria();

        assertThat(lines.get(0).origin().ruleSet()).isEqualTo("base");
        assertThat(lines.get(0).origin().version()).isEqualTo("1");
        assertThat(lines.get(0).origin().reason().en()).isEqualTo("Small units");
        assertThat(lines.get(1).origin().reason()).isNull();
        assertThat(lines.get(2).origin()).isNull();
    }

    @Test
    void aMarkThatIsGivenStays() throws IOException {
        profile(
                "60",
                TAILORED.replace("points: 40", "mark: D, points: 40")
                        + Sets.CRITERIA
                        + Sets.hours("O-1", "10", "elder-care", "5"));

        assertThat(ruleSet().criteria().get(0).mark()).isEqualTo(Mark.D);
    }

    @Test
    void withoutAListEverythingIsIncluded() throws IOException {
        profile("100", "    include: [{ruleSet: base@1}]\n");

        assertThat(ruleSet().criteria()).extracting(Criterion::id).containsExactly("H-1", "S-1", "V-1");
        assertThat(card().outcome()).isEqualTo("vetoed");
    }

    @Test
    void theFingerprintCoversTheFilesOfTheBase() throws IOException {
        String before = ruleSet().sha256();
        new Sets(root).file("base/measure.drl", Sets.signRules("base", "S-1") + Sets.vetoRule("V-1") + "\n// other\n");

        assertThat(ruleSet().sha256()).isNotEqualTo(before);
    }

    @Test
    void aProfileOfAProfileGoesAllTheWayDown() throws IOException {
        new Sets(root)
                .file(
                        "top/catalogue.yaml",
                        Sets.head("top", "1", "50", "")
                                + Sets.section("    include: [{ruleSet: profile, criteria: [S-1, H-1]}]\n"));
        Scorecard card = new Handing(new Sets(root).library())
                .card(Handing.submission(
                        "top",
                        "2021-01-01",
                        "2021-12-31",
                        ", \"premises\": [{\"id\": \"p\", \"kind\": \"workplace\", \"noSmokingSign\": true}]"));

        assertThat(card.sections().get(0).criteria())
                .extracting(line -> line.id() + " " + line.points() + "/" + line.max())
                .containsExactly("S-1 10.00/10.00", "H-1 0.00/40.00");
        assertThat(card.sections().get(0).criteria().get(0).origin().ruleSet()).isEqualTo("profile");
    }

    @Test
    void criteriaOfTheProgramsOwnSetsCanBeIncluded() throws IOException {
        profile(
                "4",
                "    include: [{ruleSet: ziyang-2021, criteria: [ZY-08], tailor: "
                        + "[{criterion: ZY-08, points: 4, reason: {zh: \u5c0f, en: Small}}]}]\n");

        assertThat(ruleSet().criteria()).extracting(Criterion::id).containsExactly("ZY-08");
        assertThat(card().sections().get(0).criteria().get(0).max()).isEqualByComparingTo("4");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        profile(
                "60",
                """
                    include:
                      - ruleSet: base
                        criteria: [H-1, S-2, H-1]
                        tailor:
                          - {criterion: V-1, points: 4, reason: {zh: \u5c0f, en: Small}}
                          - {criterion: H-1, points: 4.123, reason: {zh: \u5c0f, en: Small}}
                      - {ruleSet: bases}
                      - {ruleSet: base@2}
                """,
                Sets.CRITERIA,
                Sets.hours("H-1", "10", "elder-care", "5").replace("source: paper", "source: papers"));

        assertThat(refusal()).anySatisfy(one -> assertThat(one).contains("/criteria/1 unknown-criterion found S-2"));
        assertThat(refusal())
                .extracting(one -> one.replaceFirst("^profile/catalogue.yaml:(\\d+):\\d+ (\\S+) (\\S+).*", "$1 $2 $3"))
                .containsExactlyInAnyOrder(
                        "18 /sections/0/include/0/criteria/1 unknown-criterion",
                        "18 /sections/0/include/0/criteria/2 duplicate-id",
                        "20 /sections/0/include/0/tailor/0/criterion unknown-criterion",
                        "21 /sections/0/include/0/tailor/1 points-out-of-range",
                        "22 /sections/0/include/1/ruleSet unknown-rule-set",
                        "23 /sections/0/include/2/ruleSet unknown-version",
                        "25 /sections/0/criteria/0/id duplicate-id",
                        "25 /sections/0/criteria/0/source unknown-word");
    }

    @Test
    void tailoringWithoutAReasonIsRefused() throws IOException {
        profile("60", TAILORED.replace(", reason: {zh: \u5c0f, en: Small units}", ""));

        assertThat(refusal()).singleElement().asString().contains("missing-key expected reason");
    }

    @Test
    void setsThatIncludeOneAnotherAreRefused() throws IOException {
        new Sets(root)
                .file(
                        "base/catalogue.yaml",
                        Sets.head("base", "1", "100", "") + Sets.section("    include: [{ruleSet: profile}]\n"));

        assertThat(refusal()).anySatisfy(one -> assertThat(one)
                .contains("base/catalogue.yaml", "include-circle found profile@7 > base@1 > profile@7"));
    }

    @Test
    void twoBasesWithTheSameIdsDoNotMixTheirRules() throws IOException {
        new Sets(root)
                .file(
                        "other/catalogue.yaml",
                        Sets.head("other", "1", "20", "")
                                + Sets.section(
                                        Sets.CRITERIA,
                                        Sets.hours("X-1", "10", "clean-up", "100"),
                                        Sets.signs("S-1", "10")))
                .file("other/measure.drl", Sets.signRules("other", "S-1").replace("== true", "== null"));
        profile("20", "    include: [{ruleSet: base, criteria: [S-1]}, {ruleSet: other, criteria: [X-1]}]\n");

        assertThat(card().sections().get(0).criteria())
                .extracting(line -> line.id() + " " + line.points())
                .containsExactly("S-1 5.00", "X-1 1.00");
    }
}
