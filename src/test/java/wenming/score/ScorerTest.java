package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.number;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Empty;
import wenming.catalogue.Scale;

class ScorerTest {
    private static final Scale VETO = new Scale.Veto();

    private static Scale proportional(String target) {
        return new Scale.Proportional(number(target), Small.UNIT);
    }

    @Test
    void theScoreIsTheSumOfTheCriteria() {
        Scorecard card = new Small()
                .threshold("a", "60", "1")
                .amount("1")
                .criterion("b", "40", proportional("4"))
                .amount("1")
                .card();
        assertThat(card.score()).isEqualByComparingTo("70");
        assertThat(card.lowest()).isEqualByComparingTo("70");
        assertThat(card.attainable()).isEqualByComparingTo("70");
        assertThat(card.max()).isEqualByComparingTo("100");
        assertThat(card.outcome()).isEqualTo("scored");
    }

    @Test
    void whatNobodyHasAssessedIsNotAssessedNotZero() {
        Scorecard card = new Small()
                .threshold("a", "60", "1")
                .amount("1")
                .threshold("b", "40", "1")
                .notTaken()
                .card();
        assertThat(card.sections().get(0).criteria().get(1).status()).isEqualTo(Status.NOT_ASSESSED);
        assertThat(card.score()).isEqualByComparingTo("60");
        assertThat(card.lowest()).isEqualByComparingTo("60");
        assertThat(card.attainable()).isEqualByComparingTo("100");
        assertThat(card.notAssessed()).isEqualByComparingTo("40");
        assertThat(card.missing()).isEmpty();
    }

    @Test
    void whatIsOpenIsSecuredAtItsWorst() {
        // 2 of 4 for certain, 3 of 4 if the open one counts
        Scorecard card = new Small()
                .criterion("a", "40", proportional("4"))
                .open("2", "3")
                .card();
        assertThat(card.score()).isEqualByComparingTo("20");
        assertThat(card.lowest()).isEqualByComparingTo("20");
        assertThat(card.attainable()).isEqualByComparingTo("30");
    }

    @Test
    void withoutAnUpperBoundAllPointsMayStillCome() {
        Scorecard card = new Small()
                .criterion("a", "40", proportional("4"))
                .open("1", null)
                .card();
        assertThat(card.score()).isEqualByComparingTo("10");
        assertThat(card.attainable()).isEqualByComparingTo("40");
    }

    @Test
    void openFaultsMayCostEverythingAndTheKnownOnesAreLost() {
        Scorecard card = new Small()
                .criterion("a", "10", new Scale.Deduct(number("2"), Map.of(), Small.UNIT))
                .open("1", null)
                .card();
        assertThat(card.score()).isEqualByComparingTo("0");
        assertThat(card.attainable()).isEqualByComparingTo("8");
    }

    @Test
    void theScoreLiesBetweenTheLowestAndTheAttainable() {
        Scorecard card = new Small()
                .threshold("a", "10", "2")
                .open("1", "2")
                .criterion("b", "20", proportional("3"))
                .open("1", null)
                .criterion("c", "30", new Scale.Ratio(Empty.UNMET, null, Small.UNIT))
                .share("1", "2", "3")
                .criterion("d", "40", new Scale.Deduct(number("5"), Map.of(), Small.UNIT))
                .open("1", null)
                .card();
        // secured: 0 + 6.67 + 10 + 0; at best: 10 + 20 + 20 + 35
        assertThat(card.score()).isEqualByComparingTo("16.67");
        assertThat(card.attainable()).isEqualByComparingTo("85");
        assertThat(card.lowest()).isLessThanOrEqualTo(card.score());
        assertThat(card.score()).isLessThanOrEqualTo(card.attainable());
    }

    @Test
    void whatIsNotAskedIsScaledAway() {
        // 30 of the 60 points that are asked, on a scale of 100
        Scorecard card = new Small()
                .threshold("a", "40", "1")
                .notAsked()
                .threshold("b", "30", "1")
                .amount("1")
                .threshold("c", "30", "1")
                .amount("0")
                .card();
        assertThat(card.score()).isEqualByComparingTo("50");
        assertThat(card.asked()).isEqualByComparingTo("60");
        assertThat(card.max()).isEqualByComparingTo("100");
    }

    @Test
    void orItCountsAsEarnedWhereTheRuleSetSaysSo() {
        Scorecard card = new Small()
                .full()
                .threshold("a", "40", "1")
                .notAsked()
                .threshold("b", "30", "1")
                .amount("1")
                .threshold("c", "30", "1")
                .amount("0")
                .card();
        assertThat(card.score()).isEqualByComparingTo("70");
    }

    @Test
    void whatIsNotAskedIsNotAmongWhatNobodyHasAssessed() {
        Small small = new Small()
                .threshold("a", "40", "1")
                .notAsked()
                .threshold("b", "30", "1")
                .amount("1")
                .threshold("c", "30", "1")
                .notTaken();
        // 30 of the 60 asked are open: half of the scale
        assertThat(small.card().notAssessed()).isEqualByComparingTo("50");
        assertThat(small.full().card().notAssessed()).isEqualByComparingTo("30");
    }

    @Test
    void ofAUnitThatIsAskedNothingNothingIsScored() {
        Scorecard card = new Small().threshold("a", "40", "1").notAsked().card();
        assertThat(card.score()).isEqualByComparingTo("0");
        assertThat(card.asked()).isEqualByComparingTo("0");
    }

    @Test
    void aBonusComesOnTopAndIsNoPartOfTheMaximum() {
        Scorecard card = new Small()
                .threshold("a", "100", "1")
                .amount("1")
                .criterion("b", "3", new Scale.Bonus(number("1"), Map.of(), Small.UNIT))
                .amount("5")
                .card();
        assertThat(card.score()).isEqualByComparingTo("103");
        assertThat(card.bonus()).isEqualByComparingTo("3");
        assertThat(card.max()).isEqualByComparingTo("100");
        assertThat(card.sections().get(0).max()).isEqualByComparingTo("100");
    }

    @Test
    void aBonusIsNotScaledAndNeverMissing() {
        Scorecard card = new Small()
                .threshold("a", "50", "1")
                .notAsked()
                .threshold("b", "50", "1")
                .amount("1")
                .criterion("c", "4", new Scale.Bonus(number("1"), Map.of(), Small.UNIT))
                .amount("1")
                .card();
        assertThat(card.score()).isEqualByComparingTo("101");
        assertThat(card.missing()).isEmpty();
    }

    @Test
    void aVetoThatIsHitKeepsTheScoreVisible() {
        Scorecard card = new Small()
                .grade("pass", "60")
                .threshold("a", "100", "1")
                .amount("1")
                .criterion("v", "0", VETO)
                .but("1", "falsification")
                .card();
        assertThat(card.outcome()).isEqualTo("vetoed");
        assertThat(card.score()).isEqualByComparingTo("100");
        assertThat(card.grade()).isNull();
        assertThat(card.noGrade().en()).isEqualTo("vetoed");
        assertThat(card.vetoes()).singleElement().satisfies(veto -> {
            assertThat(veto.status()).isEqualTo("hit");
            assertThat(veto.facts()).containsExactly("/premises/0");
        });
    }

    @Test
    void aVetoThatIsClearIsMetAndNotListed() {
        Scorecard card = new Small()
                .threshold("a", "100", "1")
                .amount("1")
                .criterion("v", "0", VETO)
                .amount("0")
                .card();
        assertThat(card.vetoes()).isEmpty();
        assertThat(card.outcome()).isEqualTo("scored");
        assertThat(card.sections().get(0).criteria().get(1).status()).isEqualTo(Status.MET);
    }

    @Test
    void aVetoThatNobodyHasAssessedIsListedAndStopsNothing() {
        Scorecard card = new Small()
                .threshold("a", "100", "1")
                .amount("1")
                .criterion("v", "0", VETO)
                .notTaken()
                .card();
        assertThat(card.vetoes()).singleElement().satisfies(veto -> assertThat(veto.status())
                .isEqualTo("not-assessed"));
        assertThat(card.outcome()).isEqualTo("scored");
    }

    @Test
    void whereOnlyPartOfTheMarkIsVisibleNoLineIsApplied() {
        Scorecard card = new Small()
                .fullMark("200")
                .grade("pass", "60")
                .threshold("a", "100", "1")
                .amount("1")
                .card();
        assertThat(card.outcome()).isEqualTo("not-comparable");
        assertThat(card.grade()).isNull();
        assertThat(card.noGrade().zh()).contains("\u53ea\u770b\u5f97\u5230\u90e8\u5206\u5206\u503c");
        assertThat(card.visible()).isEqualByComparingTo("100");
        assertThat(card.fullMark()).isEqualByComparingTo("200");
    }

    @ParameterizedTest
    @CsvSource({"59, ", "60, pass", "89, pass", "90, good", "100, good"})
    void aGradeIsReachedOnItsLine(String score, String grade) {
        Scorecard card = new Small()
                .grade("good", "90")
                .grade("pass", "60")
                .criterion("a", "100", proportional("100"))
                .amount(score)
                .card();
        assertThat(card.grade() == null ? null : card.grade().id()).isEqualTo(grade);
    }

    @Test
    void aGradeThatOpenItemsCouldChangeIsProvisional() {
        Small small = new Small().grade("pass", "60").grade("good", "90").criterion("a", "100", proportional("100"));
        assertThat(small.open("60", "89").card().grade().provisional()).isFalse();
        assertThat(small.open("60", "90").card().grade().provisional()).isTrue();
    }

    @Test
    void vetoesAreMissingFirstThenWhatBringsMost() {
        Scorecard card = new Small()
                .threshold("small", "5", "1")
                .amount("0")
                .threshold("first of two", "10", "1")
                .amount("0")
                .criterion("veto", "0", VETO)
                .amount("1")
                .threshold("large", "20", "1")
                .amount("0")
                .threshold("second of two", "10", "1")
                .amount("0")
                .card();
        assertThat(card.missing())
                .extracting(Scorecard.MissingLine::criterion)
                .containsExactly("veto", "large", "first of two", "second of two", "small");
    }

    @Test
    void whatIsMissingBringsTheRestOfThePoints() {
        Scorecard card =
                new Small().criterion("a", "6", proportional("6")).amount("4").card();
        assertThat(card.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.points()).isEqualByComparingTo("2");
            assertThat(missing.shortBy()).isEqualByComparingTo("2");
            assertThat(missing.unit()).isEqualTo(Small.UNIT);
            assertThat(missing.cause()).isEqualTo("below-threshold");
        });
    }

    private static String cause(Small small) {
        return small.card().missing().get(0).cause();
    }

    @Test
    void nothingAtAllIsAbsent() {
        assertThat(cause(new Small().threshold("a", "6", "6").amount("0"))).isEqualTo("absent");
    }

    @Test
    void tooLittleIsBelowTheThreshold() {
        assertThat(cause(new Small().threshold("a", "6", "6").amount("5"))).isEqualTo("below-threshold");
    }

    @Test
    void whatLiesOutsideItsTimeIsStale() {
        assertThat(cause(new Small().threshold("a", "6", "6").but("0", "before-period", "late")))
                .isEqualTo("stale");
        assertThat(cause(new Small().threshold("a", "6", "6").but("0", "before-period", "banner")))
                .isEqualTo("absent");
    }

    @Test
    void missingEvidenceGoesBeforeAllOtherCauses() {
        assertThat(cause(new Small().threshold("a", "6", "6").but("0", "late", "evidence-missing")))
                .isEqualTo("evidence-missing");
    }

    @Test
    void faultsOfSharesAndDeductionsAreFaultsFound() {
        assertThat(cause(new Small()
                        .criterion("a", "6", new Scale.Deduct(number("1"), Map.of(), Small.UNIT))
                        .but("2", "no-sign", "no-sign")))
                .isEqualTo("fault-found");
    }

    @ParameterizedTest
    @CsvSource({"2021-09-30, open, 0", "2021-10-01, open, 1", "2021-09-29, overdue, 1", "2021-12-31, open, 92"})
    void aDueDayIsJudgedAgainstTheDayOfTheScorecard(String due, String state, long days) {
        Scorecard card = new Small()
                .asOf("2021-09-30")
                .due(due)
                .threshold("a", "6", "6")
                .amount("0")
                .card();
        assertThat(card.missing().get(0).due()).isEqualTo(due);
        assertThat(card.missing().get(0).state()).isEqualTo(state);
        assertThat(card.missing().get(0).days()).isEqualTo(days);
    }

    @Test
    void aStandingTaskHasNoDaysLeft() {
        Scorecard.MissingLine missing = new Small()
                .threshold("a", "6", "6")
                .amount("0")
                .card()
                .missing()
                .get(0);
        assertThat(missing.due()).isEqualTo("standing");
        assertThat(missing.state()).isEqualTo("open");
        assertThat(missing.days()).isNull();
    }
}
