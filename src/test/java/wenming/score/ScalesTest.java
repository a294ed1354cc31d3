package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.number;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Empty;
import wenming.catalogue.Rounding;
import wenming.catalogue.Scale;

/** What an amount is worth on each scale, at both sides of each of its limits. */
class ScalesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00, UNMET",
        "5, 0.00, UNMET",
        "5.99, 0.00, UNMET",
        "6, 6.00, MET",
        "6.0, 6.00, MET",
        "7, 6.00, MET"
    })
    void aThresholdIsAllOrNothing(String amount, String points, Status status) {
        Small small = new Small().threshold("t", "6", "6").amount(amount);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00, UNMET", "1, 1.00, PARTIAL", "5, 5.00, PARTIAL", "6, 6.00, MET", "121, 6.00, MET"})
    void aProportionRisesToItsTargetAndNoFurther(String amount, String points, Status status) {
        Small small = new Small()
                .criterion("p", "6", new Scale.Proportional(number("6"), Small.UNIT))
                .amount(amount);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 2.00", "3, 2.00", "3.99, 2.00", "4, 5.00", "9, 5.00"})
    void stepsGiveTheHighestThatIsReached(String amount, String points) {
        Scale steps = new Scale.Steps(
                List.of(new Scale.Step(number("1"), number("2")), new Scale.Step(number("4"), number("5"))),
                Small.UNIT);
        Small small = new Small().criterion("s", "5", steps).amount(amount);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().target()).isEqualByComparingTo("4");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.00, UNMET",
        "1, 10, 0.50, PARTIAL",
        "9, 10, 4.50, PARTIAL",
        "10, 10, 5.00, MET",
        "1, 3, 1.67, PARTIAL"
    })
    void aRatioIsTheShareThatComplies(String amount, String whole, String points, Status status) {
        Small small = new Small()
                .criterion("r", "5", new Scale.Ratio(Empty.NOT_ASSESSED, null, Small.UNIT))
                .share(amount, amount, whole);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"89, 100, 0.00", "90, 100, 5.00", "8, 9, 0.00", "9, 10, 5.00", "10, 10, 5.00"})
    void aRatioWithALineIsAllFromTheLineOn(String amount, String whole, String points) {
        Small small = new Small()
                .criterion("r", "5", new Scale.Ratio(Empty.NOT_ASSESSED, number("90"), Small.UNIT))
                .share(amount, amount, whole);
        assertThat(small.points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "MET, 5.00, MET",
        "UNMET, 0.00, UNMET",
        "NOT_ASSESSED, 0.00, NOT_ASSESSED",
        "NOT_APPLICABLE, 0.00, NOT_APPLICABLE"
    })
    void aRatioOfNothingIsWhatItsScaleSays(Empty empty, String points, Status status) {
        Small small = new Small()
                .criterion("r", "5", new Scale.Ratio(empty, null, Small.UNIT))
                .share("0", "0", "0");
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 10.00, MET", "1, 8.00, PARTIAL", "4, 2.00, PARTIAL", "5, 0.00, UNMET", "6, 0.00, UNMET"})
    void aDeductionStopsAtZero(String faults, String points, Status status) {
        Small small = new Small()
                .criterion("d", "10", new Scale.Deduct(number("2"), Map.of(), Small.UNIT))
                .amount(faults);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 1.50", "2, 3.00", "3, 3.00"})
    void aBonusIsCappedAtItsPoints(String amount, String points) {
        Small small = new Small()
                .criterion("b", "3", new Scale.Bonus(number("1.5"), Map.of(), Small.UNIT))
                .amount(amount);
        assertThat(small.points()).isEqualTo(points);
    }

    @Test
    void halfACentIsRoundedUpOnceAtTheCriterion() {
        // 6.1 x 1/8 = 0.7625; 6.1 x 3/8 = 2.2875; 0.5 x 1/8 = 0.0625; 0.2 x 1/8 = 0.025
        assertThat(eighths("6.1", "1")).isEqualTo("0.76");
        assertThat(eighths("6.1", "3")).isEqualTo("2.29");
        assertThat(eighths("0.2", "1")).isEqualTo("0.03");
        assertThat(eighths("0.2", "7")).isEqualTo("0.18");
    }

    @Test
    void aRuleSetMayRoundInItsOwnWay() {
        // 5 x 1/3 = 1.666...
        Scale third = new Scale.Proportional(number("3"), Small.UNIT);
        assertThat(new Small()
                        .rounding(new Rounding(0, RoundingMode.DOWN, Rounding.At.CRITERION))
                        .criterion("p", "5", third)
                        .amount("1")
                        .points())
                .isEqualTo("1");
        assertThat(new Small()
                        .rounding(new Rounding(1, RoundingMode.HALF_UP, Rounding.At.CRITERION))
                        .criterion("p", "5", third)
                        .amount("1")
                        .points())
                .isEqualTo("1.7");
    }

    @Test
    void whatEarnsAllItsPointsIsMetHoweverTheyAreRounded() {
        assertThat(new Small()
                        .rounding(new Rounding(0, RoundingMode.HALF_UP, Rounding.At.CRITERION))
                        .threshold("t", "6.5", "1")
                        .amount("1")
                        .line()
                        .status())
                .isEqualTo(Status.MET);
    }

    private static String eighths(String points, String amount) {
        return new Small()
                .criterion("p", points, new Scale.Proportional(number("8"), Small.UNIT))
                .amount(amount)
                .points();
    }
}
