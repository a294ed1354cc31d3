package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTestsTest {
    @TempDir
    Path rules;

    @Test
    void aSoundSetPasses() throws IOException {
        SetResult result = new SmallRuleSet(rules).tested();

        assertThat(result.failures()).isEmpty();
        assertThat(result.remarks()).isEmpty();
        assertThat(result.gaps()).isEmpty();
        assertThat(result.cases()).hasSize(10);
        assertThat(result.passed()).isTrue();
    }

    @Test
    void aCaseThatExpectsSomethingElseFailsUnderEachKeyThatDiffers() throws IOException {
        SetResult result = new SmallRuleSet(rules)
                .with(
                        "cases/S-2.yaml",
                        SmallRuleSet.SIGNS.replace(
                                "{status: partial, measured: 1, points: 2, notCounted: [no-sign]}",
                                "{status: met, measured: 2, points: 2.0, lowest: 1, attainable: 3, notCounted: [], open: [no-sign], "
                                        + "lacking: [x], reason: not-given, veto: true}"))
                .tested();

        assertThat(result.passed()).isFalse();
        assertThat(result.failures()).extracting(CaseResult::name).containsExactly("one of two has none");
        assertThat(result.failures().get(0).line()).isEqualTo(8);
        assertThat(result.failures().get(0).differences())
                .extracting(Difference::key, Difference::expected, Difference::found)
                .containsExactly(
                        tuple("status", "met", "partial"),
                        tuple("measured", "2", "1"),
                        tuple("lowest", "1", "2.00"),
                        tuple("attainable", "3", "2.00"),
                        tuple("notCounted", "[]", "[no-sign]"),
                        tuple("open", "[no-sign]", "[]"),
                        tuple("lacking", "[x]", "[]"),
                        tuple("reason", "not-given", "nothing"),
                        tuple("veto", "true", "false"));
    }

    @Test
    void rulesThatContradictEachOtherFailTheCase() throws IOException {
        SetResult result = new SmallRuleSet(rules)
                .with("measure.drl", SmallRuleSet.RULES.replace("noSmokingSign == false", "noSmokingSign != null"))
                .tested();

        assertThat(result.failures()).extracting(CaseResult::name).contains("every place has a sign");
        assertThat(result.failures().get(0).differences().get(0).found())
                .contains("rules-contradict", "S-2 signs: there is one", "S-2 signs: there is none");
    }

    @Test
    void aCriterionWithoutACaseIsNamedWithItsLineInTheCatalogue() throws IOException {
        SetResult result = new SmallRuleSet(rules).without("cases/S-1.yaml").tested();

        assertThat(result.gaps())
                .extracting(Remark::of, gap -> gap.problem().code(), gap -> gap.problem()
                        .line())
                .containsExactly(tuple("S-1", "criterion-without-case", 19));
    }

    @Test
    void aRuleThatNoCaseFiresIsNamedWithItsLine() throws IOException {
        String more = SmallRuleSet.RULES
                + """

                rule "S-2 signs: a vehicle" @criterion("S-2") when
                    $p : Premises( kind == "vehicle", noSmokingSign == null )
                then measured.no("S-2", $p, "no-sign"); end
                """;
        SetResult result = new SmallRuleSet(rules).with("measure.drl", more).tested();

        assertThat(result.gaps())
                .extracting(Remark::of, gap -> gap.problem().code(), gap -> gap.problem()
                        .line())
                .containsExactly(tuple("S-2 signs: a vehicle", "rule-without-case", 20));
    }

    @Test
    void aTargetNeedsACaseOnEachSide() throws IOException {
        assertThat(missing("S-1", SmallRuleSet.SESSIONS.replace("sessions: 6", "sessions: 5")))
                .containsExactly("measured >= 6");
        assertThat(missing("S-1", SmallRuleSet.SESSIONS.replace("sessions: 5", "sessions: 7")))
                .containsExactly("measured < 6");
    }

    @Test
    void aShareNeedsACaseWithAllOfItAndOneWithLess() throws IOException {
        assertThat(missing("S-2", SmallRuleSet.SIGNS.replace("noSmokingSign: true", "noSmokingSign: false")))
                .containsExactly("measured / whole >= 100 %");
        assertThat(missing("S-2", SmallRuleSet.SIGNS.replace("noSmokingSign: false", "noSmokingSign: true")))
                .contains("measured / whole < 100 %");
    }

    @Test
    void aVetoNeedsACaseThatHitsAndOneThatDoesNot() throws IOException {
        assertThat(missing("S-3", SmallRuleSet.EVENTS.replace("incidents: []", "asOf: 2021-12-31")))
                .containsExactly("measured = 0");
        assertThat(missing("S-3", SmallRuleSet.EVENTS.replace("date: 2021-03-05", "date: 2022-03-05")))
                .containsExactly("measured > 0");
    }

    @Test
    void aListThatMayBeAbsentNeedsACaseWithoutIt() throws IOException {
        assertThat(missing("S-1", SmallRuleSet.SESSIONS.replace("given: {}", "given: {activities: []}")))
                .containsExactly("status: not-assessed");
    }

    @Test
    void aCriterionForSomeKindsOfUnitNeedsACaseOfAnotherKind() throws IOException {
        assertThat(missing("S-2", SmallRuleSet.SIGNS.replace("health-commission", "hospital")))
                .containsExactly("status: not-applicable");
    }

    @Test
    void everyStepNeedsACaseBetweenItAndTheNext() throws IOException {
        String steps = SmallRuleSet.CATALOGUE.replace(
                "{kind: proportional, target: 6, unit",
                "{kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 6, points: 6}], unit");
        SetResult result = new SmallRuleSet(rules).with("catalogue.yaml", steps).tested();

        assertThat(result.gaps()).extracting(gap -> gap.problem().expected()).containsExactly("measured < 1");
    }

    @Test
    void aBonusNeedsACaseAtItsCapAndOneBelow() throws IOException {
        String bonus = SmallRuleSet.CATALOGUE
                .replace("fullMark: 10", "fullMark: 4")
                .replace("{kind: proportional, target: 6, unit", "{kind: bonus, each: 2, unit");
        SetResult result = new SmallRuleSet(rules).with("catalogue.yaml", bonus).tested();

        assertThat(result.gaps()).extracting(gap -> gap.problem().expected()).containsExactly("points < 6");
    }

    @Test
    void aSetThatIsRefusedHasRemarksAndNoCases() throws IOException {
        SetResult result = new SmallRuleSet(rules)
                .with("catalogue.yaml", SmallRuleSet.CATALOGUE.replace("points: 6", "pionts: 6"))
                .tested();

        assertThat(result.cases()).isEmpty();
        assertThat(result.remarks())
                .extracting(remark -> remark.problem().nearest())
                .contains("points");
        assertThat(result.passed()).isFalse();
    }

    @Test
    void commonRulesOfAFolderThatNoneOfItsSetsReachesAreNamedButAreNoFailureOfASet() throws IOException {
        SmallRuleSet set = new SmallRuleSet(rules);
        Files.createDirectory(rules.resolve("common"));
        try (var files = Files.list(Path.of("rules/common"))) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve("common").resolve(file.getFileName()));
            }
        }
        TestResult result = new RuleSetTests(set.bench()).run();

        assertThat(result.sets()).allMatch(SetResult::passed);
        assertThat(result.sets().get(0).unreachedCommon())
                .contains("meetings: on the topic asked for")
                .doesNotContain("activities: sessions held");
        assertThat(result.gaps())
                .extracting(Remark::of)
                .containsExactlyElementsOf(result.sets().get(0).unreachedCommon());
    }

    @Test
    void commonRulesOfTheProgramAreNotForAFolderToReach() throws IOException {
        TestResult result = new RuleSetTests(new SmallRuleSet(rules).bench()).run();

        assertThat(result.gaps()).isEmpty();
        assertThat(result.passed()).isTrue();
    }

    private List<String> missing(String criterion, String cases) throws IOException {
        SetResult result = new SmallRuleSet(rules)
                .with("cases/" + criterion + ".yaml", cases)
                .tested();
        return result.gaps().stream()
                .filter(gap -> gap.problem().code().equals("side-without-case"))
                .map(gap -> gap.problem().expected())
                .toList();
    }
}
