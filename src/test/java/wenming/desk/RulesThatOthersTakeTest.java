package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.Sets;
import wenming.catalogue.Source;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;

/** A standard of which only the rules are known: on evidence, on days, on lines. Others take what they need of it. */
class RulesThatOthersTakeTest {
    private static final String PART = "title: {zh: \u4e00, en: One}, clause: \"1\", source: paper, mark: V";
    private static final String RULES =
            """
            grades:
              - {id: good, title: {zh: \u597d, en: Good}, atLeast: 8}
            evidenceRules:
              - {id: E-1, PART, of: [documents], rule: {kinds: [report], maxCharacters: 5, instead: [link]}}
              - {id: E-2, PART, rule: {kinds: [photo], atLeast: 2}}
            dates:
              - {id: D-1, PART, after: {honours: [civilised-unit], level: province}, years: 3}
              - {id: D-2, PART, yearly: "10-31"}
            """
                    .replace("PART", PART);

    private static final String PLAN =
            """
                      - {id: P-1, PART, points: 8,
                         measure: {kind: count, of: documents, words: [creation-plan]},
                         scale: {kind: threshold, target: 1, unit: {zh: \u4efd, en: plans}},
                         method: documents, evidence: [document, report], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
                      - {id: P-2, PART, points: 2,
                         measure: {kind: count, of: meetings, words: [mobilisation]},
                         scale: {kind: threshold, target: 1, unit: {zh: \u6b21, en: meetings}},
                         method: documents, evidence: [report, photo], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
            """
                    .replace("PART", PART);

    @TempDir
    Path root;

    @BeforeEach
    void rules() throws IOException {
        new Sets(root).file("rules-alone/catalogue.yaml", Sets.head("rules-alone", "1", "10", RULES));
        profile("  - {ruleSet: rules-alone, evidence: [E-1, E-2], dates: [D-1], grades: true}");
    }

    private void profile(String takes) throws IOException {
        String head = Sets.head("profile", "7", "10", "takes:\n" + takes + "\n");
        new Sets(root)
                .file(
                        "profile/catalogue.yaml",
                        (takes.contains("grades: true") ? head.replaceAll("noGrade: .*\n", "") : head)
                                + Sets.section(Sets.CRITERIA, PLAN));
    }

    private RuleSet ruleSet(String id) throws IOException {
        return new Sets(root).library().book(id).orElseThrow().ruleSet();
    }

    private List<String> refusal(String id) {
        return catchThrowableOfType(RuleSetException.class, () -> ruleSet(id)).problems().stream()
                .map(problem -> problem.toString().replace(root + "/", ""))
                .toList();
    }

    private Scorecard card(String set, String more) throws IOException {
        return new Handing(new Sets(root).library())
                .card(Handing.submission(set, "2021-01-01", "2021-12-31", ", " + more));
    }

    /** A plan and a meeting, each with these pieces of evidence. */
    private static String proven(String plan, String meeting, String... pieces) {
        return "\"documents\": [{\"id\": \"d\", \"topic\": \"creation-plan\", \"date\": \"2021-02-01\", \"evidence\": ["
                + plan + "]}], \"meetings\": [{\"id\": \"m\", \"topic\": \"mobilisation\", \"date\": \"2021-02-01\","
                + " \"evidence\": [" + meeting + "]}], \"evidence\": [" + String.join(", ", pieces) + "]";
    }

    private static String piece(String id, String kind, int characters) {
        return "{\"id\": \"%s\", \"kind\": \"%s\", \"characters\": %d}".formatted(id, kind, characters);
    }

    private List<String> points(String more) throws IOException {
        return card("profile", more).sections().get(0).criteria().stream()
                .map(RulesThatOthersTakeTest::told)
                .toList();
    }

    private static String told(CriterionLine line) {
        String why = line.notCounted().isEmpty()
                ? ""
                : " " + line.notCounted().get(0).reason();
        return line.id() + " " + line.points() + why;
    }

    @Test
    void aRuleOnEvidenceHoldsForEachCriterionThatAsksForSuchEvidence() throws IOException {
        assertThat(points(proven(
                        "\"r\"",
                        "\"a\", \"b\"",
                        piece("r", "report", 5),
                        piece("a", "photo", 0),
                        piece("b", "photo", 0))))
                .containsExactly("P-1 8.00", "P-2 2.00");
        assertThat(points(proven("\"r\"", "\"a\"", piece("r", "report", 6), piece("a", "photo", 0))))
                .containsExactly("P-1 0.00 evidence-too-long", "P-2 0.00 evidence-too-few");
    }

    @Test
    void otherKindsThatTheCriterionAsksForStayGood() throws IOException {
        // E-1 is about reports on papers: a paper itself will do. E-2 is about photos: reports of any length will do.
        String reports = "\"r\", \"s\"";
        assertThat(points(proven(
                        "\"d\"",
                        reports,
                        piece("d", "document", 900),
                        piece("r", "report", 900),
                        piece("s", "report", 0))))
                .containsExactly("P-1 8.00", "P-2 2.00");
        assertThat(points(proven("\"l\"", "\"l\"", piece("l", "link", 0))))
                .as("a link stands for a report, and for no photo")
                .containsExactly("P-1 8.00", "P-2 0.00 evidence-missing");
    }

    @Test
    void linesAndDaysAreTaken() throws IOException {
        Scorecard card = card(
                "profile",
                proven("\"d\"", "", piece("d", "document", 0))
                        + ", \"honours\": [{\"id\": \"h\", \"kind\": \"civilised-unit\", \"level\": \"province\","
                        + " \"date\": \"2019-06-01\", \"result\": \"awarded\"}]");

        assertThat(card.grade().id()).as("8 of 10 points").isEqualTo("good");
        assertThat(card.dates())
                .extracting(date ->
                        date.id() + " " + date.day() + " " + date.state() + " " + date.days() + " " + date.fact())
                .containsExactly("D-1 2022-06-01 ahead 152 /honours/0");
        assertThat(ruleSet("profile").sources()).extracting(Source::id).containsExactly("paper", "rules-alone:paper");
        assertThat(ruleSet("profile").dates().get(0).source()).isEqualTo("rules-alone:paper");
    }

    @Test
    void aSetOfRulesAloneIsKnownAndNotScorable() throws IOException {
        Scorecard card = card("rules-alone", "\"documents\": []");

        assertThat(card.outcome()).isEqualTo("not-comparable");
        assertThat(card.grade()).isNull();
        assertThat(card.sections()).isEmpty();
        assertThat(card.dates())
                .extracting(date -> date.id() + " " + date.day())
                .containsExactly("D-2 2022-10-31");
    }

    @Test
    void whatIsTakenTwiceIsAskedForOnce() throws IOException {
        new Sets(root)
                .file(
                        "second/catalogue.yaml",
                        Sets.head("second", "1", "10", "takes:\n  - {ruleSet: rules-alone, evidence: [E-1]}\n")
                                + Sets.section("    include:\n      - {ruleSet: profile}\n"));

        assertThat(ruleSet("second").criteria().get(0).proof())
                .hasSize(1)
                .isEqualTo(ruleSet("profile").criteria().get(0).proof());
    }

    @Test
    void namesThatAreNotThereAreToldWithWhatIsNearest() throws IOException {
        profile("  - {ruleSet: rules-alone, evidence: [E-3], dates: [D-1, X], grades: true}\n"
                + "  - {ruleSet: rules-alnoe}");

        assertThat(refusal("profile"))
                .anyMatch(problem -> problem.contains("/takes/0/evidence/0") && problem.contains("E-1"))
                .anyMatch(problem -> problem.contains("/takes/0/dates/1"))
                .anyMatch(problem -> problem.contains("/takes/1/ruleSet") && problem.contains("rules-alone"));
    }

    @Test
    void linesAreTakenOnceAndOnlyFromASetThatHasSome() throws IOException {
        new Sets(root).simple("plain", "plain", "1", "");
        profile("  - {ruleSet: rules-alone, grades: true}\n  - {ruleSet: rules-alone, grades: true}");
        assertThat(refusal("profile")).anyMatch(problem -> problem.contains("/takes/1/grades"));

        profile("  - {ruleSet: plain, grades: true}");
        assertThat(refusal("profile")).anyMatch(problem -> problem.contains("/takes/0/grades"));
    }

    @Test
    void aRuleThatIsTakenTwiceIsToldWhereItIsTakenAndTakingNothingIsToldToo() throws IOException {
        String takes =
                """
                  - {ruleSet: rules-alone, evidence: [E-1, E-1], dates: [D-1]}
                  - {ruleSet: rules-alone, dates: [D-2, D-1]}
                  - {ruleSet: rules-alone}
                """;
        profile(takes);
        assertThat(refusal("profile"))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("/takes/0/evidence/1 ") && problem.contains("duplicate-id"))
                .anyMatch(problem -> problem.contains("/takes/1/dates/1 ") && problem.contains("duplicate-id"))
                .anyMatch(problem -> problem.contains("/takes/2 ") && problem.contains("evidence | dates | grades"))
                .noneMatch(problem -> problem.contains(":1:1 "));
    }

    @Test
    void aSetWithoutAnythingIsRefused() throws IOException {
        new Sets(root)
                .file(
                        "empty/catalogue.yaml",
                        Sets.head("empty", "1", "10", "evidenceRules: []\ndates: []\ntakes: []\n"));

        assertThat(refusal("empty")).anyMatch(problem -> problem.contains("sections-or-composite"));
    }

    @Test
    void aCompositeHasNoCriteriaForWhichARuleCouldHold() throws IOException {
        String more = RULES.replace("\"10-31\"", "\"10-30\"")
                + "takes:\n  - {ruleSet: rules-alone, dates: [D-1]}\n"
                + "composite:\n  - {id: a, ruleSet: rules-alone, weight: 1}\n";
        new Sets(root).file("both/catalogue.yaml", Sets.head("both", "1", "10", more));

        assertThat(refusal("both"))
                .anyMatch(problem -> problem.contains("/takes ") && problem.contains("not-of-this-kind"))
                .anyMatch(problem -> problem.contains("/evidenceRules ") && problem.contains("not-of-this-kind"));
    }

    @Test
    void noTermIsLongerThanAHundredYears() throws IOException {
        String terms = "dates:\n"
                + List.of("years: 100", "months: 1200", "days: 36500", "years: 101", "months: 1201", "days: 36501")
                        .stream()
                        .map(term -> "  - {id: \"%s\", PART, after: {problems: true}, %s}\n".formatted(term, term))
                        .collect(java.util.stream.Collectors.joining())
                        .replace("PART", PART);
        new Sets(root).file("rules-alone/catalogue.yaml", Sets.head("rules-alone", "1", "10", terms));

        assertThat(refusal("rules-alone"))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("/dates/3/years"))
                .anyMatch(problem -> problem.contains("/dates/4/months"))
                .anyMatch(problem -> problem.contains("/dates/5/days"));
    }

    @Test
    void aSetThatTakesFromItselfIsACircle() throws IOException {
        profile("  - {ruleSet: profile}");

        assertThat(refusal("profile")).anyMatch(problem -> problem.contains("include-circle"));
    }

    @Test
    void aDayThatCountsFromNothingOrFromTwoThingsIsRefused() throws IOException {
        String wrong = RULES.replace("years: 3}", "}")
                        .replace("yearly: \"10-31\"", "yearly: \"02-29\"")
                        .replace("of: [documents]", "of: [dokuments]")
                + "  - {id: D-3, PART, after: {honours: [civilised-unit], problems: true}, days: 0}\n"
                        .replace("PART", PART)
                + "  - {id: D-4, PART, after: {problems: true, level: city}, days: 5}\n".replace("PART", PART)
                + "  - {id: D-5, PART, years: 1}\n".replace("PART", PART);
        new Sets(root).file("rules-alone/catalogue.yaml", Sets.head("rules-alone", "1", "10", wrong));

        assertThat(refusal("rules-alone"))
                .anyMatch(problem -> problem.contains("/evidenceRules/0/of/0") && problem.contains("documents"))
                .anyMatch(problem -> problem.contains("/dates/0 ") && problem.contains("years | months | days"))
                .anyMatch(problem -> problem.contains("/dates/1/yearly"))
                .anyMatch(problem -> problem.contains("/dates/2/after") && problem.contains("honours | incidents"))
                .anyMatch(problem -> problem.contains("/dates/2/days"))
                .anyMatch(problem -> problem.contains("/dates/3/after/level"))
                .anyMatch(problem -> problem.contains("/dates/4 ") && problem.contains("after | yearly"));
    }
}
