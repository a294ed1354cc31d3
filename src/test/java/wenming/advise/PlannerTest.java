package wenming.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.advise.Desktop.UNIT;
import static wenming.advise.Desktop.losses;
import static wenming.advise.Desktop.number;
import static wenming.advise.Desktop.steps;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Empty;
import wenming.catalogue.Scale;
import wenming.model.FactKind;
import wenming.model.NotCounted;

/** Plans worked by hand. */
class PlannerTest {
    @Test
    void theCheaperOfTwoWaysIsTaken() {
        Plan plan = new Desktop()
                .effort(3)
                .threshold("10", "1", "0")
                .effort(1)
                .proportional("10", "5", "0")
                .plan("10");
        // c0: 10 points for 3. c1: 2 points each, so 5 for 10.
        assertThat(steps(plan)).containsExactly("c0 +1");
        assertThat(plan.effort()).isEqualTo(3);
        assertThat(plan.outcome()).isEqualTo("reachable");
        assertThat(plan.score()).isEqualByComparingTo("0");
        assertThat(plan.promised()).isEqualByComparingTo("10.00");
        assertThat(plan.best()).isEqualByComparingTo("20.00");
    }

    @Test
    void whatLooksCheapestByThePointCanBeTheDearerWay() {
        Plan plan = new Desktop()
                .effort(4)
                .threshold("9", "1", "0")
                .effort(5)
                .threshold("10", "1", "0")
                .plan("10");
        // 9 for 4 is the better bargain, but does not reach 10; the greedy way would cost 9.
        assertThat(steps(plan)).containsExactly("c1 +1");
        assertThat(plan.effort()).isEqualTo(5);
    }

    @Test
    void ofEqualEffortsTheOneThatBringsMostAndThenTheEarlierIsTaken() {
        assertThat(steps(new Desktop()
                        .threshold("5", "1", "0")
                        .threshold("6", "1", "0")
                        .plan("5")))
                .containsExactly("c1 +1");
        assertThat(steps(new Desktop()
                        .threshold("5", "1", "0")
                        .threshold("5", "1", "0")
                        .plan("5")))
                .containsExactly("c0 +1");
    }

    @Test
    void aTargetThatIsReachedNeedsNoSteps() {
        Desktop desktop = new Desktop().threshold("10", "1", "1").proportional("10", "2", "1");
        assertThat(desktop.plan("15").outcome()).isEqualTo("reached");
        assertThat(desktop.plan("15").steps()).isEmpty();
        assertThat(desktop.plan("15.01").outcome()).isEqualTo("reachable");
        assertThat(steps(desktop.plan("15.01"))).containsExactly("c1 +1");
    }

    @Test
    void aStepSaysFromWhereToWhereAndWhatItBrings() {
        Plan.Step step = new Desktop()
                .effort(2)
                .proportional("6", "6", "2.5")
                .plan("5.5")
                .steps()
                .get(0);
        assertThat(step.from()).isEqualByComparingTo("2.5");
        assertThat(step.to()).isEqualByComparingTo("5.5");
        assertThat(step.units()).isEqualTo(3);
        assertThat(step.points()).isEqualByComparingTo("3.00");
        assertThat(step.effort()).isEqualTo(6);
        assertThat(step.action()).isEqualTo("more");
        assertThat(step.unit()).isEqualTo(UNIT);
        assertThat(step.evidence()).containsExactly("photo");
    }

    @Test
    void pointsAreScaledUpBeforeTheyAreHeldAgainstTheTarget() {
        Desktop desktop = new Desktop()
                .threshold("30", "1", "0")
                .criterion("10", new Scale.Threshold(number("1"), UNIT))
                .notAsked();
        // 30 of 30 points are 40 of 40 once the 10 that are not asked are scaled away.
        assertThat(desktop.plan("40").outcome()).isEqualTo("reachable");
        assertThat(desktop.plan("40").promised()).isEqualByComparingTo("40.00");
        assertThat(desktop.full().plan("40").promised()).isEqualByComparingTo("40.00");
        assertThat(desktop.plan("40.01").outcome()).isEqualTo("unreachable");
    }

    @Test
    void bonusPointsCountOnTopAndAreNotScaled() {
        Desktop desktop = new Desktop()
                .effort(5)
                .threshold("30", "1", "0")
                .criterion("10", new Scale.Threshold(number("1"), UNIT))
                .notAsked()
                .effort(1)
                .criterion("3", new Scale.Bonus(number("0.5"), Map.of(), UNIT))
                .amount("1");
        assertThat(desktop.plan("2").steps()).hasSize(1);
        assertThat(steps(desktop.plan("2"))).containsExactly("c2 +3");
        assertThat(desktop.plan("43").promised()).isEqualByComparingTo("43.00");
        assertThat(steps(desktop.plan("43"))).containsExactly("c0 +1", "c2 +5");
        assertThat(desktop.plan("43.01").outcome()).isEqualTo("unreachable");
    }

    @Test
    void faultsAreMendedOneByOneAndWhatIsOpenIsSeenFirst() {
        Scale deduct = new Scale.Deduct(number("2"), Map.of(), UNIT);
        Desktop seen = new Desktop().criterion("10", deduct).taken("3", "3", null);
        assertThat(steps(seen.plan("8"))).containsExactly("c0 +2");
        assertThat(seen.plan("8").steps().get(0).to()).isEqualByComparingTo("1");
        // One place has not been looked at: its points are not secured until it is.
        Desktop open = new Desktop().criterion("10", deduct).taken("3", null, null);
        assertThat(open.situation().scorecard().score()).isEqualByComparingTo("0.00");
        assertThat(steps(open.plan("4"))).containsExactly("c0 +1");
        assertThat(steps(open.plan("8"))).containsExactly("c0 +3");
    }

    @Test
    void eventsThatHappenedCannotBeUndone() {
        Plan plan = new Desktop()
                .reads(FactKind.INCIDENTS)
                .criterion("10", new Scale.Deduct(number("4"), Map.of(), UNIT))
                .taken("2", "2", null, new NotCounted("/incidents/0", "complaint", 2))
                .plan("3");
        assertThat(plan.outcome()).isEqualTo("unreachable");
        assertThat(plan.best()).isEqualByComparingTo("2.00");
        assertThat(losses(plan)).containsExactly("c0 happened 8.00");
        assertThat(plan.lost().get(0).units()).isEqualTo(2);
    }

    @Test
    void sharesAreMendedUpToTheWholeAndLatePlacesAreLost() {
        Scale ratio = new Scale.Ratio(Empty.NOT_ASSESSED, null, UNIT);
        Desktop desktop = new Desktop()
                .criterion("10", ratio)
                .taken("1", "1", "4", new NotCounted("/unit/campuses/0", "late", 1));
        assertThat(steps(desktop.plan("7.5"))).containsExactly("c0 +2");
        assertThat(desktop.plan("10").outcome()).isEqualTo("unreachable");
        assertThat(losses(desktop.plan("10"))).containsExactly("c0 late 2.50");
    }

    @Test
    void whatNobodyHasSeenCanBeStatedOneByOneOrAsAWhole() {
        Scale ratio = new Scale.Ratio(Empty.NOT_ASSESSED, null, UNIT);
        Desktop facts = new Desktop().criterion("10", ratio).notTaken("/premises/0", "/premises/1");
        assertThat(steps(facts.plan("5"))).containsExactly("c0 +1");
        assertThat(facts.plan("5").promised()).isEqualByComparingTo("5.00");
        Plan list = new Desktop().criterion("10", ratio).notTaken("/premises").plan("5");
        assertThat(steps(list)).containsExactly("c0 +1");
        assertThat(list.promised()).isEqualByComparingTo("10.00");
        assertThat(list.steps().get(0).action()).isEqualTo("state");
        assertThat(list.steps().get(0).from()).isNull();
        assertThat(list.steps().get(0).where()).containsExactly("/premises");
        Plan amount = new Desktop()
                .criterion("10", new Scale.Threshold(number("3"), UNIT))
                .notTaken("/premises")
                .plan("10");
        assertThat(steps(amount)).containsExactly("c0 +3");
        Plan faults = new Desktop()
                .criterion("10", new Scale.Deduct(number("1"), Map.of(), UNIT))
                .notTaken("/findings")
                .plan("10");
        assertThat(steps(faults)).containsExactly("c0 +1");
    }

    @Test
    void aVetoThatHappenedMakesEveryTargetUnreachableAndIsNamedFirst() {
        Plan plan = new Desktop()
                .by("2021-06-30")
                .threshold("10", "1", "0")
                .reads(FactKind.INCIDENTS)
                .criterion("0", new Scale.Veto())
                .taken("1", "1", null, new NotCounted("/incidents/0", "falsification", 1))
                .plan("0");
        assertThat(plan.outcome()).isEqualTo("vetoed");
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.vetoes()).extracting(veto -> veto.status()).containsExactly("hit");
        assertThat(losses(plan)).containsExactly("c1 happened 0.00", "c0 past-day 10.00");
    }

    @Test
    void aVetoThatCanBeMendedIsTheFirstStepWhateverTheScore() {
        Plan plan = new Desktop()
                .threshold("10", "1", "1")
                .effort(7)
                .criterion("0", new Scale.Veto())
                .taken("2", "2", null, new NotCounted("/premises/0", "smokers-seen", 2))
                .plan("5");
        assertThat(plan.outcome()).isEqualTo("reachable");
        assertThat(steps(plan)).containsExactly("c1 +2");
        assertThat(plan.effort()).isEqualTo(14);
    }

    @Test
    void aVetoThatNobodyHasAssessedStandsInNoPlansWay() {
        Plan plan = new Desktop()
                .threshold("10", "1", "0")
                .criterion("0", new Scale.Veto())
                .notTaken("/incidents")
                .plan("10");
        assertThat(plan.outcome()).isEqualTo("reachable");
        assertThat(plan.vetoes()).extracting(veto -> veto.status()).containsExactly("not-assessed");
    }

    @Test
    void whatIfStepsAreTakenAsFarAsTheyCan() {
        Planner planner = new Planner(
                new Desktop()
                        .effort(2)
                        .proportional("6", "6", "2")
                        .threshold("4", "1", "0")
                        .situation(),
                null);
        Plan some = planner.doing(Map.of("c0", 2L));
        assertThat(some.outcome()).isEqualTo("what-if");
        assertThat(some.promised()).isEqualByComparingTo("4.00");
        assertThat(some.effort()).isEqualTo(4);
        Map<String, Long> both = new java.util.HashMap<>();
        both.put("c0", null);
        both.put("c1", null);
        assertThat(planner.doing(both).promised()).isEqualByComparingTo("10.00");
        assertThat(planner.doing(both).effort()).isEqualTo(10);
    }

    @Test
    void faultsThatWeighMostAreMendedFirst() {
        Map<String, java.math.BigDecimal> weights = Map.of("staff", number("3"), "visitor", number("1"));
        Desktop desktop = new Desktop()
                .criterion("10", new Scale.Deduct(null, weights, UNIT))
                .parts(null, "visitor", 2, "staff", 1);
        // 10 - 2 x 1 - 3 = 5; the fault of staff alone brings 8.
        assertThat(desktop.situation().scorecard().score()).isEqualByComparingTo("5.00");
        assertThat(steps(desktop.plan("8"))).containsExactly("c0 +1");
        assertThat(desktop.plan("8").promised()).isEqualByComparingTo("8.00");
        assertThat(steps(desktop.plan("8.5"))).containsExactly("c0 +2");
    }

    @Test
    void partsThatBringMostAreAnsweredFirst() {
        Map<String, java.math.BigDecimal> parts = new java.util.LinkedHashMap<>();
        parts.put("plan", number("2"));
        parts.put("summary", number("5"));
        parts.put("notice", number("3"));
        Desktop desktop =
                new Desktop().criterion("10", new Scale.Parts(parts, UNIT)).parts("3", "notice", 1);
        assertThat(steps(desktop.plan("8"))).containsExactly("c0 +1");
        assertThat(desktop.plan("8").promised()).isEqualByComparingTo("8.00");
        assertThat(desktop.plan("10").promised()).isEqualByComparingTo("10.00");
    }

    @Test
    void whatIsTakenOffTheTotalCanBeMendedToo() {
        Desktop desktop = new Desktop()
                .effort(2)
                .threshold("10", "1", "1")
                .criterion("0", new wenming.catalogue.TotalDeduction(number("4"), Map.of(), false, null, UNIT))
                .taken("2", "2", null);
        assertThat(desktop.situation().scorecard().score()).isEqualByComparingTo("2.00");
        assertThat(steps(desktop.plan("6"))).containsExactly("c1 +1");
        assertThat(desktop.plan("10").effort()).isEqualTo(4);
    }

    @Test
    void aGateIsPassedBeforeTheTargetCounts() {
        Desktop desktop = new Desktop()
                .gate(wenming.catalogue.Gate.Kind.NO_SECTION_AT_ZERO, null)
                .threshold("50", "1", "1")
                .section()
                .effort(9)
                .threshold("1", "1", "0");
        // 50 points are there, but the second section ends with nothing.
        assertThat(desktop.plan("50").outcome()).isEqualTo("reachable");
        assertThat(steps(desktop.plan("50"))).containsExactly("c1 +1");
        assertThat(desktop.plan("50").gates()).extracting(gate -> gate.status()).containsExactly("failed");
        Desktop barred = new Desktop()
                .gate(wenming.catalogue.Gate.Kind.NO_SECTION_AT_ZERO, null)
                .threshold("50", "1", "1")
                .section()
                .by("2021-06-30")
                .threshold("1", "1", "0");
        assertThat(barred.plan("50").outcome()).isEqualTo("barred");
        assertThat(losses(barred.plan("50"))).containsExactly("c1 past-day 1.00");
    }

    @Test
    void aGateThatCountsWhatIsMetCanMakeTheDearerStepTheRightOne() {
        Desktop desktop = new Desktop()
                .gate(wenming.catalogue.Gate.Kind.MOST_MET, "60")
                .threshold("10", "1", "1")
                .proportional("10", "10", "0")
                .effort(5)
                .threshold("3", "1", "0");
        // Two of three must be met. c1 would bring the 3 points for 3, but c2 alone is met for 5.
        Plan plan = desktop.plan("13");
        assertThat(steps(plan)).containsExactly("c2 +1");
        assertThat(plan.promised()).isEqualByComparingTo("13.00");
    }

    @Test
    void whatWasAssessedStandsAndWhatWasNotMayStillBeAssessed() {
        Scale grades = new wenming.catalogue.Graded(
                Map.of("a", number("10"), "b", number("6")), java.util.Set.of(), null, null, UNIT);
        wenming.catalogue.Measure given = new wenming.catalogue.Measure(
                wenming.catalogue.MeasureKind.GRADES,
                "findings",
                java.util.List.of(),
                wenming.catalogue.ActivityFilter.ALL,
                null,
                null,
                wenming.catalogue.Terms.NONE);
        Desktop open = new Desktop().measure(given).criterion("10", grades).notTaken("/findings");
        assertThat(open.plan("10").promised()).isEqualByComparingTo("10.00");
        Desktop graded = new Desktop().measure(given).criterion("10", grades).parts(null, "b", 1);
        assertThat(graded.plan("10").outcome()).isEqualTo("unreachable");
        assertThat(losses(graded.plan("10"))).containsExactly("c0 assessed 4.00");
    }
}
