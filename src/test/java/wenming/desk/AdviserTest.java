package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenming.advise.Explanation;
import wenming.advise.Explanation.FactLine;
import wenming.advise.Plan;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.oracle.BothWays;
import wenming.report.ExplanationText;
import wenming.report.PlanText;
import wenming.report.Screen;

/** Advice on submissions to the rule sets of the project. */
class AdviserTest {
    /** Two places, one without a sign; seven medical activities, one for elders; nothing else is said. */
    static final String HOSPITAL =
            """
            {"contract": 1, "ruleSet": "ziyang-2021", "asOf": "2021-09-30",
             "period": {"from": "2021-01-01", "to": "2021-12-31"},
             "unit": {"id": "H1", "name": "H", "kind": "hospital",
                      "campuses": [{"id": "main", "places": [{"kind": "indoor-public", "count": 2}]}]},
             "premises": [
               {"id": "P1", "kind": "indoor-public", "campus": "main", "noSmokingSign": true, "smokersSeen": 0, "butts": 0},
               {"id": "P2", "kind": "indoor-public", "campus": "main", "noSmokingSign": false, "smokersSeen": 0}],
             "activities": [
               {"id": "A1", "title": "Clinic", "category": "medical-health", "from": "2021-02-01", "to": "2021-09-20", "sessions": 7},
               {"id": "A2", "title": "Visit", "category": "elders-living-alone", "date": "2021-05-06"},
               {"id": "A3", "title": "Feast", "category": "festival", "theme": "double-ninth", "date": "2020-10-25"}]}""";

    private static final Adviser ADVISER = new Adviser(new Desk(BothWays.assessors()));

    private static Request request(String text, String asOf) {
        return new Request(text.getBytes(StandardCharsets.UTF_8), null, asOf == null ? null : LocalDate.parse(asOf));
    }

    private static Plan plan(String asOf, String target) {
        Reply<Plan> reply = ADVISER.plan(request(HOSPITAL, asOf), new BigDecimal(target), null);
        assertThat(reply.problems()).isEmpty();
        return reply.value();
    }

    private static Explanation explained(String text, String criterion) {
        Reply<Explanation> reply = ADVISER.explain(request(text, null), criterion);
        assertThat(reply.problems()).isEmpty();
        return reply.value();
    }

    private static Map<String, Long> all(String... ids) {
        Map<String, Long> wanted = new HashMap<>();
        for (String id : ids) {
            wanted.put(id, null);
        }
        return wanted;
    }

    @Test
    void theScoreAfterEachStepIsThatOfDoingItAndAllBeforeIt() {
        Request request = request(HOSPITAL, "2021-06-01");
        Plan plan = plan("2021-06-01", "40");
        List<BigDecimal> climb = ADVISER.climb(request, plan).value();
        Map<String, Long> done = new HashMap<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            done.put(plan.steps().get(i).criterion(), plan.steps().get(i).units());
            assertThat(climb.get(i))
                    .isEqualTo(ADVISER.whatIf(request, done, null).value().promised());
        }
        assertThat(climb).hasSizeGreaterThan(1).last().isEqualTo(plan.promised());
    }

    @Test
    void theCheapestStepTowardsTheNextPointIsFound() {
        // 4 of 8 (ZY-08), 6 (ZY-09), 6 (ZY-12a), 1 of 6 (ZY-12b), 2 (ZY-16b): 19 of 94 points, 19 x 100 / 94 = 20.21.
        Plan plan = plan(null, "22");
        assertThat(plan.score()).isEqualByComparingTo("20.21");
        // 22 needs 20.68 points, 1.68 more. For an effort of 1 ZY-06 and ZY-08 bring most, 4 each; ZY-06 comes first.
        assertThat(plan.steps()).extracting(Plan.Step::criterion).containsExactly("ZY-06");
        assertThat(plan.promised()).isEqualByComparingTo("24.47"); // 23 x 100 / 94
        assertThat(plan.effort()).isEqualTo(1);
    }

    @Test
    void everyPointCanStillBeHadAWhileAndThenFewerAndFewer() {
        assertThat(plan("2021-09-30", "100").outcome()).isEqualTo("reachable");
        Plan late = plan("2021-10-01", "100");
        // Stations had to be open by the end of September (ZY-15, hard); ZY-11 only reminds.
        assertThat(late.lost()).extracting(Plan.Loss::criterion).containsExactly("ZY-15");
        assertThat(late.outcome()).isEqualTo("unreachable");
        // After the year nothing dated can be done any more: what is left is places, stations, statements, posts,
        // teams.
        Plan over = plan("2022-01-01", "100");
        assertThat(over.lost())
                .filteredOn(loss -> loss.reason().equals("past-period"))
                .isNotEmpty();
        assertThat(over.best()).isLessThan(late.best());
        assertThat(over.steps()).noneMatch(step -> step.criterion().equals("ZY-12b"));
    }

    @Test
    void whatIfSaysTheScoreOnceTheThingsAreDone() {
        Plan plan = ADVISER.whatIf(request(HOSPITAL, null), all("ZY-08", "ZY-12b"), null)
                .value();
        assertThat(plan.outcome()).isEqualTo("what-if");
        assertThat(plan.promised()).isEqualByComparingTo("29.79"); // 28 x 100 / 94
        assertThat(plan.effort()).isEqualTo(6);
        assertThat(plan.target()).isNull();
    }

    @Test
    void whatCannotBeDoneIsRefusedAllOfItAtOnce() {
        Map<String, Long> wanted = all("ZY-9");
        wanted.put("ZY-08", 2L);
        Reply<Plan> reply = ADVISER.whatIf(request(HOSPITAL, null), wanted, null);
        assertThat(reply.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("unknown-criterion", "more-than-can-be-done");
        Reply<Plan> early = ADVISER.plan(request(HOSPITAL, null), BigDecimal.TEN, LocalDate.of(2021, 9, 29));
        assertThat(early.problems()).extracting(Problem::code).containsExactly("by-before-as-of");
    }

    @Test
    void aBrokenSubmissionGetsItsProblemsAndNoAdvice() {
        Reply<Plan> reply = ADVISER.plan(
                request(HOSPITAL.replace("staff", "stuff").replace("unit", "units"), null), BigDecimal.TEN, null);
        assertThat(reply.given()).isFalse();
        assertThat(reply.problems()).extracting(Problem::code).contains("unknown-key");
    }

    @Test
    void anExplanationWritesOutTheArithmetic() {
        assertThat(explained(HOSPITAL, "ZY-12b").arithmetic()).isEqualTo("6 × 1 ÷ 6 = 1.00");
        assertThat(explained(HOSPITAL, "ZY-12a").arithmetic()).isEqualTo("6 × 6 ÷ 6 = 6.00");
        assertThat(explained(HOSPITAL, "ZY-08").arithmetic()).isEqualTo("8 × 1 ÷ 2 = 4.00");
        assertThat(explained(HOSPITAL, "ZY-10").arithmetic()).isEqualTo("1 ÷ 2 < 100 % → 0.00");
        assertThat(explained(HOSPITAL, "ZY-05").arithmetic()).isEqualTo("0 < 1 → 0.00");
        assertThat(explained(HOSPITAL, "ZY-02").arithmetic()).isNull();
    }

    @Test
    void anExplanationNamesTheFactsOnEverySideAsPeopleDo() {
        assertThat(explained(HOSPITAL, "ZY-12b").facts())
                .containsExactly(new FactLine(
                        "counted",
                        "/activities/1",
                        "Visit",
                        "activity-categories",
                        "elders-living-alone",
                        LocalDate.of(2021, 5, 6),
                        LocalDate.of(2021, 5, 6),
                        null,
                        null));
        assertThat(explained(HOSPITAL, "ZY-05").facts())
                .extracting(FactLine::role, FactLine::name, FactLine::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("aside", "Feast", "before-period"));
        assertThat(explained(HOSPITAL, "ZY-08").facts())
                .extracting(FactLine::role, FactLine::pointer, FactLine::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("counted", "/premises/0", null),
                        org.assertj.core.groups.Tuple.tuple("not-counted", "/premises/1", "no-sign"));
        assertThat(explained(HOSPITAL, "ZY-10").facts())
                .extracting(FactLine::role)
                .containsExactly("counted", "open");
    }

    @Test
    void anExplanationNamesTheRulesThatSpokeForThisCriterionAlone() {
        assertThat(explained(HOSPITAL, "ZY-08").rules()).containsExactly("ZY-08 禁烟标识: 缺标识", "ZY-08 禁烟标识: 计");
        assertThat(explained(HOSPITAL, "ZY-12b").rules()).containsExactly("activities: sessions held");
        assertThat(explained(HOSPITAL, "ZY-02").rules()).isEmpty();
    }

    @Test
    void theSmallestChangeThatWouldMeetACriterionIsNamed() {
        Plan.Step change = explained(HOSPITAL, "ZY-12b").change();
        assertThat(change.units()).isEqualTo(5);
        assertThat(change.points()).isEqualByComparingTo("5");
        assertThat(change.evidence()).containsExactly("photo", "register");
        assertThat(explained(HOSPITAL, "ZY-12a").change()).isNull();
        Explanation late =
                ADVISER.explain(request(HOSPITAL, "2022-01-01"), "ZY-12b").value();
        assertThat(late.change()).isNull();
        assertThat(late.lost()).extracting(Plan.Loss::reason).containsExactly("past-period");
        assertThat(ADVISER.explain(request(HOSPITAL, null), "ZY-12bb").problems())
                .extracting(Problem::nearest)
                .isEqualTo(List.of("ZY-12b"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPlanAndExplanationOfTheProjectIsSaidWholeInBothLanguages(Language language) {
        for (String day : List.of("2021-03-31", "2021-09-30", "2021-10-15", "2022-01-31")) {
            String plan = PlanText.of(plan(day, "100"), BothWays.assessors().vocabulary(), language, Screen.PLAIN);
            assertThat(plan).doesNotContain("{0}", "plan.", "lost.", "action.", "card.");
        }
        BothWays.of("ziyang-2021").ruleSet().criteria().forEach(criterion -> {
            String text = ExplanationText.of(
                    explained(HOSPITAL, criterion.id()), BothWays.assessors().vocabulary(), language, Screen.PLAIN);
            assertThat(text).contains(criterion.id()).doesNotContain("{0}", "explain.", "lost.", "action.", "card.");
        });
    }
}
