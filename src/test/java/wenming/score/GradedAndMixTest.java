package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.marks;
import static wenming.score.Small.number;
import static wenming.score.Small.part;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Graded;
import wenming.catalogue.Mix;

/** What people give: grades, and marks by several authors. */
class GradedAndMixTest {
    private static final Map<String, BigDecimal> BALLOTS =
            Map.of("excellent", number("2"), "good", number("1"), "fair", number("0.5"), "poor", number("0"));
    private static final Graded POLL = new Graded(BALLOTS, Set.of("disagree"), "blank", number("0.2"), Small.UNIT);
    private static final Mix MIX = new Mix(Map.of("self", number("0.1"), "departments", number("0.9")), Small.UNIT);

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 2.00",
        "0, 1, 0, 0, 1.00",
        "0, 0, 1, 0, 0.50",
        "0, 0, 0, 1, 0.00",
        "5, 3, 2, 0, 1.40",
        "1, 1, 1, 0, 1.17"
    })
    void theGradesGivenAreAveraged(String excellent, String good, String fair, String poor, String points) {
        assertThat(poll("0", "0", excellent, good, fair, poor)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 2.00", "1, 1.80", "9, 0.20", "10, 0.00", "11, 0.00"})
    void eachEmptyBallotCostsItsStepDownToNothing(String blank, String points) {
        assertThat(poll(blank, "0", "10", "0", "0", "0")).isEqualTo(points);
    }

    @Test
    void aBallotThatDisagreesIsHandedInAndNotValued() {
        assertThat(poll("0", "5", "10", "0", "0", "0")).isEqualTo("2.00");
        assertThat(poll("0", "5", "5", "5", "0", "0")).isEqualTo("1.50");
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 10.00", "10, 8, 8.20", "0, 10, 9.00", "10, 0, 1.00", "0, 0, 0.00"})
    void eachAuthorHasAWeight(String self, String departments, String points) {
        assertThat(new Small()
                        .criterion("m", "10", MIX)
                        .parts(marks("self", self, self, "10"), marks("departments", departments, departments, "10"))
                        .points())
                .isEqualTo(points);
    }

    @Test
    void theMarksOfOneAuthorAreAveragedBeforeTheyAreWeighed() {
        // 0.1 x 10/10 + 0.9 x (8 + 9 + 9)/30 = 0.1 + 0.78
        assertThat(new Small()
                        .criterion("m", "10", MIX)
                        .parts(marks("self", "10", "10", "10"), marks("departments", "26", "26", "30"))
                        .points())
                .isEqualTo("8.80");
    }

    @Test
    void anAuthorWhoHasGivenNoneMayStillGiveAny() {
        Scorecard card = new Small()
                .criterion("m", "10", MIX)
                .parts(marks("self", "10", "10", "10"), marks("departments", "0", "10", "10"))
                .card();
        assertThat(card.score()).isEqualByComparingTo("1");
        assertThat(card.attainable()).isEqualByComparingTo("10");
    }

    private static String poll(String blank, String disagree, String excellent, String good, String fair, String poor) {
        return new Small()
                .criterion("g", "2", POLL)
                .parts(
                        part("excellent", excellent),
                        part("good", good),
                        part("fair", fair),
                        part("poor", poor),
                        part("blank", blank),
                        part("disagree", disagree))
                .points();
    }
}
