package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.Sets;
import wenming.score.Scorecard;

/** Standards made of other standards: weights over whole sets, periods added, one rounding at the end. */
class CompositesTest {
    @TempDir
    Path root;

    private Sets sets;

    @BeforeEach
    void parts() throws IOException {
        sets = new Sets(root);
        sets.file("on-site/catalogue.yaml", hundred("on-site", "clean-up"))
                .file("survey/catalogue.yaml", hundred("survey", "elder-care"));
    }

    private static String hundred(String id, String category) {
        return Sets.head(id, "1", "100", "") + Sets.section(Sets.CRITERIA, Sets.hours("H-1", "100", category, "100"));
    }

    private void composite(String id, String more, String... parts) throws IOException {
        sets.file(
                id + "/catalogue.yaml",
                Sets.head(id, "1", "100", more) + "composite:\n  - " + String.join("\n  - ", parts) + "\n");
    }

    private void jining(String more) throws IOException {
        composite(
                "jining",
                more,
                "{id: site, ruleSet: on-site, weight: 0.85}",
                "{id: asked, title: {zh: \u95ee\u5377, en: Survey}, ruleSet: survey, weight: 0.15}");
    }

    private Scorecard card(String submission) throws IOException {
        return new Handing(sets.library()).card(submission);
    }

    private static String jining(String site, String survey) {
        return Handing.submission(
                "jining",
                "2021-01-01",
                "2021-12-31",
                Handing.activities(
                        Handing.hours("a", "clean-up", "2021-02-01", site),
                        Handing.hours("b", "elder-care", "2021-02-01", survey)));
    }

    private List<String> refusal(String id) {
        return catchThrowableOfType(RuleSetException.class, () -> sets.library().book(id)).problems().stream()
                .map(problem -> problem.problem().line() + " "
                        + problem.problem().pointer() + " " + problem.problem().code())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Jiyang, 97.96, 96.65, 97.76",
        "Guanghe, 96.76, 96.72, 96.75",
        "Xianying, 97.60, 91.26, 96.65",
        "Jiuxianqiao, 95.94, 96.41, 96.01",
        "Nanyuan, 96.15, 95.15, 96.00",
        "Fuqiao, 96.02, 87.54, 94.75"
    })
    void streetsOfJiningGetThePublishedTotals(String street, String site, String survey, String total)
            throws IOException {
        jining("");

        assertThat(card(jining(site, survey)).score()).isEqualByComparingTo(total);
    }

    @Test
    void theSumOfUnroundedSharesIsRoundedOnce() throws IOException {
        jining("");
        // 0.85 x 0.05 = 0.0425 and 0.15 x 0.05 = 0.0075: each rounded they would be 0.04 + 0.01, exactly they are 0.05;
        // 0.85 x 0.01 = 0.0085 and 0.15 x 0.01 = 0.0015: rounded 0.01 + 0.00, exactly 0.01;
        // 0.85 x 0.03 = 0.0255 and 0.15 x 0.03 = 0.0045: rounded 0.03 + 0.00, exactly 0.03.
        assertThat(card(jining("0.05", "0.05")).score()).isEqualByComparingTo("0.05");
        // 0.85 x 0.09 = 0.0765 and 0.15 x 0.23 = 0.0345: rounded 0.08 + 0.03, exactly 0.111.
        assertThat(card(jining("0.09", "0.23")).score()).isEqualByComparingTo("0.11");
        // 0.85 x 0.06 = 0.051 and 0.15 x 0.09 = 0.0135: rounded 0.05 + 0.01 = 0.06, exactly 0.0645, so 0.06;
        // 0.85 x 0.04 = 0.034 and 0.15 x 0.03 = 0.0045: rounded 0.03 + 0.00 = 0.03, exactly 0.0385, so 0.04.
        assertThat(card(jining("0.04", "0.03")).score()).isEqualByComparingTo("0.04");
    }

    @Test
    void thePartsStandOnTheScorecardWithTheirRuleSetsAndWeights() throws IOException {
        jining("");
        Scorecard card = card(jining("97.96", "96.65"));

        assertThat(card.max()).isEqualByComparingTo("100");
        assertThat(card.outcome()).isEqualTo("scored");
        assertThat(card.parts()).hasSize(2);
        Scorecard.PartLine asked = card.parts().get(1);
        assertThat(asked.id()).isEqualTo("asked");
        assertThat(asked.title().en()).isEqualTo("Survey");
        assertThat(asked.ruleSet().id()).isEqualTo("survey");
        assertThat(asked.ruleSet().sha256())
                .isEqualTo(sets.library().book("survey").orElseThrow().ruleSet().sha256());
        assertThat(asked.weight()).isEqualByComparingTo("0.15");
        assertThat(asked.score()).isEqualByComparingTo("96.65");
        assertThat(asked.weighted()).isEqualByComparingTo("14.50");
        assertThat(card.sections()).extracting(Scorecard.SectionLine::id).containsExactly("site:1", "asked:1");
        assertThat(card.sections().get(0).criteria().get(0).id()).isEqualTo("site:H-1");
    }

    @Test
    void whatIsMissingIsWorthWhatItBringsToTheWhole() throws IOException {
        jining("");

        // Ten points short on site bring 8.5, forty in the survey only 6.
        assertThat(card(jining("90", "60")).missing())
                .extracting(line -> line.criterion() + " " + line.points())
                .containsExactly("site:H-1 8.50", "asked:H-1 6.00");
    }

    @Test
    void whatIsNotAssessedIsWeighedToo() throws IOException {
        sets.file(
                        "survey/catalogue.yaml",
                        Sets.head("survey", "1", "100", "") + Sets.section(Sets.CRITERIA, Sets.signs("S-1", "100")))
                .file("survey/measure.drl", Sets.signRules("survey", "S-1"));
        jining("");
        Scorecard card = card(jining("90", "60"));

        assertThat(card.score()).isEqualByComparingTo("76.50");
        assertThat(card.attainable()).isEqualByComparingTo("91.50");
        assertThat(card.notAssessed()).isEqualByComparingTo("15.00");
    }

    @Test
    void itsOwnLinesAreHeldAgainstTheSum() throws IOException {
        jining("grades: [{id: good, title: {zh: \u826f, en: Good}, atLeast: 96}]\n");

        assertThat(card(jining("96.15", "95.15")).grade().id()).isEqualTo("good");
        assertThat(card(jining("96.14", "95.15")).grade()).isNull();
    }

    @Test
    void aVetoOfAPartIsTheVetoOfTheWhole() throws IOException {
        sets.file("survey/catalogue.yaml", hundred("survey", "elder-care") + Sets.veto("V-1"))
                .file(
                        "survey/measure.drl",
                        Sets.signRules("survey", "S-0").split("\nrule", -1)[0] + Sets.vetoRule("V-1"));
        jining("");
        String submission = jining("90", "60")
                .replaceFirst("\\}$", ", \"incidents\": [{\"kind\": \"falsification\", \"date\": \"2021-03-05\"}]}");
        Scorecard card = card(submission);

        assertThat(card.outcome()).isEqualTo("vetoed");
        assertThat(card.vetoes()).extracting(Scorecard.VetoLine::id).containsExactly("asked:V-1");
        assertThat(card.score()).isEqualByComparingTo("85.50");
    }

    @Test
    void theSameSetForTwoYearsSeesEachYearByItself() throws IOException {
        composite(
                "ezhou",
                "",
                "{id: \"2017\", ruleSet: on-site, weight: 0.4, period: {from: 2017-01-01, to: 2017-12-31}}",
                "{id: \"2018\", ruleSet: on-site, weight: 0.6, period: {from: 2018-01-01, to: 2018-12-31}}");
        String lists = Handing.activities(
                Handing.hours("a", "clean-up", "2017-12-31", "80"), Handing.hours("b", "clean-up", "2018-01-01", "90"));
        Scorecard card = card(Handing.submission("ezhou", "2017-01-01", "2018-12-31", lists));

        // 0.4 x 80 + 0.6 x 90
        assertThat(card.score()).isEqualByComparingTo("86");
        assertThat(card.parts())
                .extracting(part -> part.id() + " " + part.period().from() + " " + part.score())
                .containsExactly("2017 2017-01-01 80.00", "2018 2018-01-01 90.00");
        assertThat(card.sections().get(0).criteria().get(0).notCounted())
                .extracting(fact -> fact.pointer() + " " + fact.reason())
                .containsExactly("/activities/1 after-period");
    }

    @Test
    void yearsCanBeCountedFromTheBeginningOfTheCycle() throws IOException {
        composite(
                "cycle",
                "",
                "{id: first, ruleSet: on-site, weight: 0.4, year: 1}",
                "{id: second, ruleSet: on-site, weight: 0.6, year: 2}");
        String lists = Handing.activities(
                Handing.hours("a", "clean-up", "2023-06-30", "10"), Handing.hours("b", "clean-up", "2023-07-01", "20"));

        // 0.4 x 10 + 0.6 x 20
        assertThat(card(Handing.submission("cycle", "2022-07-01", "2024-06-30", lists))
                        .score())
                .isEqualByComparingTo("16");
        assertThat(new Handing(sets.library())
                        .problems(Handing.submission("cycle", "2022-07-01", "2024-06-29", lists), null))
                .containsExactly("period-lacks-part /period second: 2023-07-01 - 2024-06-30");
    }

    @Test
    void aPartScoresWhatItsSetWouldScoreByItself() throws IOException {
        composite(
                "cycle",
                "",
                "{id: first, ruleSet: on-site, weight: 0.4, year: 1}",
                "{id: second, ruleSet: on-site, weight: 0.6, year: 2}");
        String lists = Handing.activities(Handing.hours("a", "clean-up", "2022-06-30", "12.34"));
        Scorecard whole = card(Handing.submission("cycle", "2022-01-01", "2023-12-31", lists));
        Scorecard alone = card(Handing.submission("on-site", "2022-01-01", "2022-12-31", lists));

        assertThat(whole.parts().get(0).score()).isEqualByComparingTo(alone.score());
    }

    @Test
    void aPartThatIsKnownOnlyInPartLeavesTheWholeNotComparable() throws IOException {
        sets.file("survey/catalogue.yaml", hundred("survey", "elder-care").replace("fullMark: 100", "fullMark: 120"));
        jining("grades: [{id: good, title: {zh: \u826f, en: Good}, atLeast: 96}]\n");
        Scorecard card = card(jining("100", "100"));

        assertThat(card.outcome()).isEqualTo("not-comparable");
        assertThat(card.grade()).isNull();
    }

    @Test
    void theFingerprintCoversTheParts() throws IOException {
        jining("");
        String before = sets.library().book("jining").orElseThrow().ruleSet().sha256();
        sets.file("survey/catalogue.yaml", hundred("survey", "elder-care") + "# later\n");

        assertThat(sets.library().book("jining").orElseThrow().ruleSet().sha256())
                .isNotEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        jining("");
        composite(
                "wrong",
                "",
                "{id: a, ruleSet: on-site, weight: 0.5}",
                "{id: a, ruleSet: on-sit, weight: 0}",
                "{id: c, ruleSet: jining, weight: 0.5, year: 11}");

        assertThat(refusal("wrong"))
                .containsExactly(
                        "15 /composite/1/id duplicate-id",
                        "15 /composite/1/weight points-out-of-range",
                        "15 /composite/1/ruleSet unknown-rule-set",
                        "16 /composite/2/year points-out-of-range",
                        "16 /composite/2/ruleSet composite-of-composites");
    }

    @Test
    void weightsThatBringMoreThanTheFullMarkAreRefused() throws IOException {
        composite("much", "", "{id: a, ruleSet: on-site, weight: 0.9}", "{id: b, ruleSet: survey, weight: 0.2}");

        assertThat(refusal("much")).containsExactly("8 /fullMark points-do-not-add-up");
    }

    @Test
    void aPartThatDoesNotSpeakToTheKindOfUnitIsRefused() throws IOException {
        jining("");
        sets.file("survey/catalogue.yaml", hundred("survey", "elder-care").replace("for: [hospital]", "for: [cdc]"));

        assertThat(refusal("jining")).containsExactly("15 /composite/1/ruleSet not-for-this-kind");
    }

    @Test
    void adviceIsGivenByThePartsAndTheRefusalNamesThem() throws IOException {
        jining("");
        Desk desk = new Desk(new wenming.assess.Assessors(sets.library()));
        byte[] bytes = jining("90", "60").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(new Adviser(desk)
                        .plan(new Request(bytes, null, null), new java.math.BigDecimal("90"), null)
                        .problems())
                .extracting(problem -> problem.code() + " " + problem.expected())
                .containsExactly("no-advice-by-composites on-site@1, survey@1");
    }

    @Test
    void eitherSectionsOrParts() throws IOException {
        sets.file("none/catalogue.yaml", Sets.head("none", "1", "100", ""));

        assertThat(refusal("none")).contains("1  sections-or-composite");
    }

    @Test
    void aVersionOfAPartCanBeNamedAndMustBeWhereThereAreSeveral() throws IOException {
        sets.simple("on-site@2", "on-site", "2", "");
        jining("");
        assertThat(refusal("jining")).containsExactly("14 /composite/0/ruleSet several-versions");

        composite("jining", "", "{id: site, ruleSet: on-site@2, weight: 1}");
        assertThat(card(jining("50", "60")).parts().get(0).ruleSet().version()).isEqualTo("2");
    }
}
