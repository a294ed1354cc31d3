package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.number;

import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Rounding;
import wenming.catalogue.Rounding.At;
import wenming.catalogue.Scale;

/** Where points are rounded, and the cap on all bonus points together. */
class RoundingAndCapTest {
    private static final Scale THIRD = new Scale.Proportional(number("3"), Small.UNIT);

    /** Four criteria of a point, two in each of two sections, each a third: 0.333… */
    private static Scorecard thirds(At at, int places) {
        return new Small()
                .rounding(new Rounding(places, RoundingMode.HALF_UP, at))
                .criterion("a", "1", THIRD)
                .amount("1")
                .criterion("b", "1", THIRD)
                .amount("1")
                .section()
                .criterion("c", "1", THIRD)
                .amount("1")
                .criterion("d", "1", THIRD)
                .amount("1")
                .card();
    }

    @ParameterizedTest
    @CsvSource({
        "CRITERION, 2, 1.32",
        "SECTION, 2, 1.34",
        "TOTAL, 2, 1.33",
        "CRITERION, 0, 0",
        "SECTION, 0, 2",
        "TOTAL, 0, 1"
    })
    void thePlaceOfRoundingDecidesTheTotal(At at, int places, String score) {
        Scorecard card = thirds(at, places);
        assertThat(card.score()).isEqualByComparingTo(score);
        assertThat(card.lowest()).isEqualByComparingTo(score);
        assertThat(card.attainable()).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"CRITERION, 0.66", "SECTION, 0.67", "TOTAL, 0.67"})
    void aSectionShowsItsOwnSumRounded(At at, String points) {
        assertThat(thirds(at, 2).sections().get(0).score()).isEqualByComparingTo(points);
    }

    @Test
    void aLineShowsItsPointsRoundedWhereverTheyAreAddedUp() {
        assertThat(thirds(At.TOTAL, 2).sections().get(0).criteria().get(0).points())
                .isEqualByComparingTo("0.33");
    }

    @Test
    void threeThirdsAreWholeUnlessEachIsRounded() {
        for (At at : At.values()) {
            Scorecard card = new Small()
                    .rounding(new Rounding(2, RoundingMode.HALF_UP, at))
                    .criterion("a", "1", THIRD)
                    .amount("1")
                    .criterion("b", "1", THIRD)
                    .amount("1")
                    .criterion("c", "1", THIRD)
                    .amount("1")
                    .card();
            assertThat(card.score()).isEqualByComparingTo(at == At.CRITERION ? "0.99" : "1");
        }
    }

    @Test
    void theTotalIsScaledBeforeItIsRounded() {
        // one third of the point that is asked, on a scale of two: 0.666…
        for (At at : At.values()) {
            Scorecard card = new Small()
                    .rounding(new Rounding(2, RoundingMode.HALF_UP, at))
                    .criterion("a", "1", THIRD)
                    .amount("1")
                    .criterion("b", "1", THIRD)
                    .notAsked()
                    .card();
            assertThat(card.score()).isEqualByComparingTo(at == At.TOTAL ? "0.67" : "0.66");
        }
    }

    private static Small bonuses(String first, String second) {
        Scale bonus = new Scale.Bonus(number("1"), Map.of(), Small.UNIT);
        return new Small()
                .bonusCap("5")
                .threshold("a", "100", "1")
                .amount("1")
                .criterion("b", "4", bonus)
                .amount(first)
                .criterion("c", "4", bonus)
                .amount(second);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 100, 0", "2, 2, 104, 4", "3, 2, 105, 5", "3, 3, 105, 5", "9, 9, 105, 5", "9, 0, 104, 4"})
    void allBonusesTogetherStopAtTheCap(String first, String second, String score, String bonus) {
        Scorecard card = bonuses(first, second).card();
        assertThat(card.score()).isEqualByComparingTo(score);
        assertThat(card.bonus()).isEqualByComparingTo(bonus);
    }

    @Test
    void whatMayStillComeOnTopStopsAtTheCapToo() {
        Scorecard card = bonuses("3", "0").notTaken().card();
        assertThat(card.score()).isEqualByComparingTo("103");
        assertThat(card.attainable()).isEqualByComparingTo("105");
    }
}
