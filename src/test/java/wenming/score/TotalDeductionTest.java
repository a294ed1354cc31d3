package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.number;
import static wenming.score.Small.part;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Scale;
import wenming.catalogue.TotalDeduction;

/** Points off the total: they lower the score, never the section, and what is not assessed lowers the range only. */
class TotalDeductionTest {
    private static final Map<String, BigDecimal> KINDS = Map.of("grave", number("10"), "slight", number("2"));

    private static TotalDeduction off(String step, boolean once, String atMost) {
        return new TotalDeduction(number(step), Map.of(), once, atMost == null ? null : number(atMost), Small.UNIT);
    }

    private static Small sixty() {
        return new Small()
                .threshold("a", "100", "1")
                .amount("0")
                .criterion("b", "60", new Scale.Threshold(number("1"), Small.UNIT))
                .amount("1");
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 0", "1, 50, 10", "2, 50, 10", "9, 50, 10"})
    void onceIsOnceHoweverMany(String events, String score, String deducted) {
        Scorecard card = sixty().criterion("t", "0", off("10", true, null))
                .amount(events)
                .card();
        assertThat(card.score()).isEqualByComparingTo(score);
        assertThat(card.deducted()).isEqualByComparingTo(deducted);
        assertThat(card.sections().get(0).score()).isEqualByComparingTo("60");
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "1, 50", "5, 10", "6, 0", "7, 0"})
    void eachIsForEachAndTheTotalStopsAtNothing(String events, String score) {
        assertThat(sixty().criterion("t", "0", off("10", false, null))
                        .amount(events)
                        .card()
                        .score())
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"2, 40", "3, 35", "9, 35"})
    void atMostIsTheMostThatIsTakenOff(String events, String score) {
        assertThat(sixty().criterion("t", "0", off("10", false, "25"))
                        .amount(events)
                        .card()
                        .score())
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 60", "0, 1, 58", "0, 3, 54", "1, 0, 50", "1, 2, 46"})
    void kindsMayWeighDifferently(String grave, String slight, String score) {
        TotalDeduction each = new TotalDeduction(null, KINDS, false, null, Small.UNIT);
        assertThat(sixty().criterion("t", "0", each)
                        .parts(part("grave", grave), part("slight", slight))
                        .card()
                        .score())
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 60", "0, 3, 58", "1, 0, 50", "1, 3, 50"})
    void onceTheHeaviestKindCounts(String grave, String slight, String score) {
        TotalDeduction once = new TotalDeduction(null, KINDS, true, null, Small.UNIT);
        assertThat(sixty().criterion("t", "0", once)
                        .parts(part("grave", grave), part("slight", slight))
                        .card()
                        .score())
                .isEqualByComparingTo(score);
    }

    @Test
    void whatNobodyHasAssessedTakesNothingOffAndMayTakeTheWorst() {
        Scorecard once =
                sixty().criterion("t", "0", off("10", true, null)).notTaken().card();
        assertThat(once.score()).isEqualByComparingTo("60");
        assertThat(once.lowest()).isEqualByComparingTo("50");
        assertThat(once.attainable()).isEqualByComparingTo("60");
        Scorecard capped =
                sixty().criterion("t", "0", off("10", false, "25")).notTaken().card();
        assertThat(capped.lowest()).isEqualByComparingTo("35");
    }

    @Test
    void withoutALimitItMayTakeEverything() {
        Scorecard card =
                sixty().criterion("t", "0", off("10", false, null)).notTaken().card();
        assertThat(card.score()).isEqualByComparingTo("60");
        assertThat(card.lowest()).isEqualByComparingTo("0");
    }

    @Test
    void eventsThatAreOpenMayStillTakePointsOff() {
        Scorecard card = sixty().criterion("t", "0", off("10", false, null))
                .open("1", "3")
                .card();
        assertThat(card.score()).isEqualByComparingTo("50");
        assertThat(card.lowest()).isEqualByComparingTo("30");
        assertThat(card.attainable()).isEqualByComparingTo("50");
    }

    @Test
    void itIsNotScaledWithWhatIsNotAsked() {
        // 30 of 60 asked is 50 of 100; ten points off the scaled total
        Scorecard card = new Small()
                .threshold("a", "40", "1")
                .notAsked()
                .threshold("b", "30", "1")
                .amount("1")
                .threshold("c", "30", "1")
                .amount("0")
                .criterion("t", "0", off("10", true, null))
                .amount("1")
                .card();
        assertThat(card.score()).isEqualByComparingTo("40");
    }

    @Test
    void aGradeThatAnUnassessedDeductionCouldTakeIsProvisional() {
        Small sixty = sixty().grade("pass", "55").criterion("t", "0", off("10", true, null));
        assertThat(sixty.notTaken().card().grade().provisional()).isTrue();
        assertThat(sixty.amount("0").card().grade().provisional()).isFalse();
        assertThat(sixty.amount("1").card().grade()).isNull();
    }

    @Test
    void aStandardThatTakesNothingOffSaysNothingOfIt() {
        assertThat(sixty().card().deducted()).isNull();
    }
}
