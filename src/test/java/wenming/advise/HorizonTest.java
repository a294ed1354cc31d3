package wenming.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.advise.Desktop.UNIT;
import static wenming.advise.Desktop.losses;

import org.junit.jupiter.api.Test;
import wenming.catalogue.Empty;
import wenming.catalogue.Every;
import wenming.catalogue.Scale;
import wenming.model.FactKind;

/** What days leave to be done: papers that are due, months and weeks that are over, the last day of the work. Worked by hand. */
class HorizonTest {
    @Test
    void aPaperIsNotAskedForAfterItsDay() {
        Desktop desktop = new Desktop().by("2021-06-30").threshold("10", "1", "0");
        assertThat(desktop.asOf("2021-06-30").plan("10").outcome()).isEqualTo("reachable");
        assertThat(desktop.plan("10").steps().get(0).by()).hasToString("2021-06-30");
        Plan late = desktop.asOf("2021-07-01").plan("10");
        assertThat(late.outcome()).isEqualTo("unreachable");
        assertThat(losses(late)).containsExactly("c0 past-day 10.00");
        assertThat(late.lost().get(0).day()).hasToString("2021-06-30");
    }

    @Test
    void aDayThatOnlyRemindsMayPassAndADayThatRulesLookAtMayNot() {
        Desktop reminds = new Desktop().due("2021-06-30", false).threshold("10", "1", "0");
        assertThat(reminds.asOf("2021-07-01").plan("10").outcome()).isEqualTo("reachable");
        Desktop hard = new Desktop().due("2021-06-30", true).threshold("10", "1", "0");
        assertThat(hard.asOf("2021-06-30").plan("10").outcome()).isEqualTo("reachable");
        assertThat(hard.asOf("2021-07-01").plan("10").outcome()).isEqualTo("unreachable");
    }

    @Test
    void nothingDatedIsDoneAfterThePeriodAndWhatHasNoDayMayBe() {
        Desktop dated = new Desktop().reads(FactKind.ACTIVITIES).threshold("10", "1", "0");
        assertThat(dated.asOf("2021-12-31").plan("10").outcome()).isEqualTo("reachable");
        assertThat(losses(dated.asOf("2022-01-01").plan("10"))).containsExactly("c0 past-period 10.00");
        Desktop undated = new Desktop().threshold("10", "1", "0");
        assertThat(undated.asOf("2022-01-01").plan("10").outcome()).isEqualTo("reachable");
    }

    @Test
    void nothingDatedIsDoneBeforeThePeriodBegins() {
        Desktop desktop = new Desktop()
                .reads(FactKind.ACTIVITIES)
                .threshold("10", "1", "0")
                .asOf("2020-12-01");
        assertThat(losses(desktop.planBy("10", "2020-12-31"))).containsExactly("c0 not-by-then 10.00");
        assertThat(desktop.planBy("10", "2021-01-01").outcome()).isEqualTo("reachable");
    }

    @Test
    void monthsThatAreOverCannotBeWonAnyMore() {
        Desktop desktop = new Desktop()
                .every(Every.MONTH)
                .criterion("12", new Scale.Ratio(Empty.NOT_ASSESSED, null, UNIT))
                .taken("5", "5", "12");
        // On 30 September, September is over: October to December are left, so 8 of 12 months.
        Plan plan = desktop.plan("9");
        assertThat(plan.outcome()).isEqualTo("unreachable");
        assertThat(plan.best()).isEqualByComparingTo("8.00");
        assertThat(losses(plan)).containsExactly("c0 past-slots 4.00");
        assertThat(plan.lost().get(0).units()).isEqualTo(4);
        // A day earlier September still runs.
        assertThat(desktop.asOf("2021-09-29").plan("9").outcome()).isEqualTo("reachable");
        Plan.Step step = desktop.plan("7").steps().get(0);
        assertThat(step.slots()).hasSize(2);
        assertThat(step.slots().get(0).from()).hasToString("2021-09-01");
        assertThat(step.slots().get(1).from()).hasToString("2021-10-01");
    }

    @Test
    void onlyMonthsThatBeginByTheLastDayAreWon() {
        Desktop desktop = new Desktop()
                .every(Every.MONTH)
                .criterion("12", new Scale.Ratio(Empty.NOT_ASSESSED, null, UNIT))
                .taken("5", "5", "12");
        assertThat(desktop.planBy("12", "2021-10-31").best()).isEqualByComparingTo("6.00");
        assertThat(desktop.planBy("12", "2021-11-01").best()).isEqualByComparingTo("7.00");
    }

    @Test
    void weeksAreWholeWeeksOfThePeriod() {
        Desktop desktop = new Desktop()
                .every(Every.WEEK)
                .criterion("51", new Scale.Ratio(Empty.NOT_ASSESSED, null, UNIT))
                .taken("0", "0", "51");
        // 2021 has 51 whole weeks, the last from 20 to 26 December.
        assertThat(desktop.asOf("2021-12-25").plan("51").best()).isEqualByComparingTo("1.00");
        assertThat(desktop.asOf("2021-12-26").plan("51").best()).isEqualByComparingTo("0.00");
    }
}
