package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.number;
import static wenming.score.Small.part;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Scale;

/** Points off for what is short of a target, and sums of parts that weigh differently. */
class ShortfallAndPartsTest {
    private static final Map<String, java.math.BigDecimal> PARTS =
            Map.of("group", number("2"), "duties", number("1"), "plan", number("3"));

    private static Scale shortfall(String target, String step, String per) {
        return new Scale.Shortfall(number(target), number(step), number(per), Small.UNIT);
    }

    @ParameterizedTest
    @CsvSource({"4, 4.00, MET", "5, 4.00, MET", "3, 3.00, PARTIAL", "1, 1.00, PARTIAL", "0, 0.00, UNMET"})
    void eachOneShortCostsItsStep(String amount, String points, Status status) {
        Small small = new Small().criterion("s", "4", shortfall("4", "1", "1")).amount(amount);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"80, 10.00", "79.01, 10.00", "79, 9.00", "78.01, 9.00", "70.01, 1.00", "70, 0.00", "0, 0.00"})
    void onlyWholePercentsShortCost(String rate, String points) {
        assertThat(new Small()
                        .criterion("s", "10", shortfall("80", "1", "1"))
                        .amount(rate)
                        .points())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"100, 6.00", "96, 6.00", "95, 4.00", "91, 4.00", "90, 2.00", "85, 0.00", "80, 0.00"})
    void theStepMayBeForEachFive(String amount, String points) {
        assertThat(new Small()
                        .criterion("s", "6", shortfall("100", "2", "5"))
                        .amount(amount)
                        .points())
                .isEqualTo(points);
    }

    @Test
    void whatIsOpenMayMakeUpForTheShortfall() {
        Scorecard card = new Small()
                .criterion("s", "4", shortfall("4", "1", "1"))
                .open("2", "3")
                .card();
        assertThat(card.score()).isEqualByComparingTo("2");
        assertThat(card.attainable()).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 6.00", "0, 1, 1, 4.00", "1, 0, 1, 5.00", "1, 1, 0, 3.00", "0, 0, 0, 0.00"})
    void eachPartBringsItsOwnPoints(String group, String duties, String plan, String points) {
        assertThat(new Small()
                        .criterion("p", "6", new Scale.Parts(PARTS, Small.UNIT))
                        .parts(part("group", group), part("duties", duties), part("plan", plan))
                        .points())
                .isEqualTo(points);
    }

    @Test
    void aPartThatIsFoundTwiceBringsItsPointsOnce() {
        assertThat(new Small()
                        .criterion("p", "6", new Scale.Parts(PARTS, Small.UNIT))
                        .parts(part("group", "2"))
                        .points())
                .isEqualTo("2.00");
    }

    @Test
    void anUnansweredPartMayStillBringItsOwnPointsAndNoMore() {
        Scorecard card = new Small()
                .criterion("p", "6", new Scale.Parts(PARTS, Small.UNIT))
                .parts(part("group", "1"), part("duties", "0"), part("plan", "0", "1"))
                .card();
        assertThat(card.score()).isEqualByComparingTo("2");
        assertThat(card.attainable()).isEqualByComparingTo("5");
    }
}
