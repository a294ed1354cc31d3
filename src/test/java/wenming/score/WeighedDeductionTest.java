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

/** Deductions and bonus points by kind. */
class WeighedDeductionTest {
    private static final Map<String, BigDecimal> SMOKING =
            Map.of("butt", number("1"), "smoker", number("2"), "staff", number("5"));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 21.00, MET",
        "1, 0, 0, 20.00, PARTIAL",
        "0, 1, 0, 19.00, PARTIAL",
        "0, 0, 1, 16.00, PARTIAL",
        "1, 1, 1, 13.00, PARTIAL",
        "0, 0, 4, 1.00, PARTIAL",
        "1, 0, 4, 0.00, UNMET",
        "0, 0, 5, 0.00, UNMET"
    })
    void eachKindCostsItsWeightDownToNothing(String butt, String smoker, String staff, String points, Status status) {
        Small small = new Small()
                .criterion("d", "21", new Scale.Deduct(null, SMOKING, Small.UNIT))
                .parts(part("butt", butt), part("smoker", smoker), part("staff", staff));
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 8.00", "0, 1, 9.00", "2, 3, 3.00"})
    void theStepIsForTheRest(String staff, String others, String points) {
        assertThat(new Small()
                        .criterion("d", "10", new Scale.Deduct(number("1"), Map.of("staff", number("2")), Small.UNIT))
                        .parts(part("staff", staff), part("", others))
                        .points())
                .isEqualTo(points);
    }

    @Test
    void aKindWithoutUpperBoundMayCostEverything() {
        Scorecard card = new Small()
                .criterion("d", "21", new Scale.Deduct(null, SMOKING, Small.UNIT))
                .parts(part("butt", "1"), part("staff", "0", null))
                .card();
        assertThat(card.score()).isEqualByComparingTo("0");
        assertThat(card.attainable()).isEqualByComparingTo("20");
    }

    @Test
    void aKindThatMayStillBeFoundCostsItsOwnWeight() {
        Scorecard card = new Small()
                .criterion("d", "21", new Scale.Deduct(null, SMOKING, Small.UNIT))
                .parts(part("butt", "1"), part("staff", "0", "1"))
                .card();
        assertThat(card.score()).isEqualByComparingTo("15");
        assertThat(card.attainable()).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 10.00", "0, 1, 6.00", "2, 1, 26.00", "3, 0, 30.00", "2, 2, 30.00", "4, 0, 30.00"})
    void aBonusByLevelStopsAtItsCap(String national, String province, String points) {
        Scale bonus = new Scale.Bonus(null, Map.of("national", number("10"), "province", number("6")), Small.UNIT);
        assertThat(new Small()
                        .criterion("b", "30", bonus)
                        .parts(part("national", national), part("province", province))
                        .points())
                .isEqualTo(points);
    }

    @Test
    void aLevelThatTheBonusDoesNotNameBringsNothing() {
        Scale bonus = new Scale.Bonus(null, Map.of("national", number("1")), Small.UNIT);
        assertThat(new Small()
                        .criterion("b", "4", bonus)
                        .parts(part("national", "1"), part("county", "5"))
                        .points())
                .isEqualTo("1.00");
    }
}
