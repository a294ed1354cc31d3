package wenming.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.model.Meeting;
import wenming.model.Period;

class WindowTest {
    private static final Window WINDOW =
            new Window(new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)), LocalDate.of(2021, 9, 30));

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, before-period",
        "2021-01-01, ",
        "2021-09-30, ",
        "2021-10-01, after-as-of",
        "2021-12-31, after-as-of",
        "2022-01-01, after-period"
    })
    void aDayCountsFromTheFirstOfThePeriodToTheDayOfTheScorecard(LocalDate day, String objection) {
        assertThat(WINDOW.objection(day)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-09-30, ",
        "2020-12-31, 2021-01-31, before-period",
        "2021-09-01, 2021-10-01, after-as-of",
        "2021-09-01, 2022-01-01, after-period"
    })
    void aSpanLiesInsideAsAWhole(LocalDate from, LocalDate to, String objection) {
        assertThat(WINDOW.objection(meeting(from, to))).isEqualTo(objection);
    }

    @Test
    void whatHasNoDayDoesNotCount() {
        assertThat(WINDOW.objection(meeting(null, null))).isEqualTo("undated");
    }

    @Test
    void theDayOfTheScorecardMayLieBehindThePeriod() {
        Window later = new Window(WINDOW.period(), LocalDate.of(2022, 6, 30));
        assertThat(later.objection(LocalDate.of(2021, 12, 31))).isNull();
        assertThat(later.objection(LocalDate.of(2022, 1, 1))).isEqualTo("after-period");
    }

    private static Meeting meeting(LocalDate from, LocalDate to) {
        return new Meeting(0, "m", "mobilisation", null, null, from, to, null, null, List.of());
    }
}
