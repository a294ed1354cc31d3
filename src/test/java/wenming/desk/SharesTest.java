package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;

/** Shares and averages that the program works out of numbers that a unit stated, and what is said to be missing of them. */
class SharesTest {
    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    private static Scorecard scored(String statements, String activities) {
        String text =
                """
                {"contract": 1, "ruleSet": "volunteer-thresholds", "unit": {"id": "u", "name": "U", "kind": "hospital"},
                 "period": {"from": "2018-01-01", "to": "2018-12-31"}, "statements": [%s], "activities": [%s]}"""
                        .formatted(statements, activities);
        Answer answer = desk.answer(text.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    private static Scorecard staff(int all, int registered) {
        return scored(
                """
                {"key": "staff-number", "value": %d}, {"key": "registered-volunteers", "value": %d}"""
                        .formatted(all, registered),
                "");
    }

    private static CriterionLine line(Scorecard card, String id) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MissingLine missing(Scorecard card, String id) {
        return card.missing().stream()
                .filter(line -> line.criterion().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"101, 20, 1", "101, 0, 21", "3, 0, 1", "620, 100, 24"})
    void whatIsMissingIsTheFewestPeopleWhoReachAFifth(int all, int registered, String missing) {
        MissingLine line = missing(staff(all, registered), "VT-1");
        assertThat(line.shortBy()).isEqualByComparingTo(missing);
        assertThat(line.cause()).isEqualTo(registered == 0 ? "absent" : "below-threshold");
        assertThat(line.facts()).as("those who are not registered are no fault").isEmpty();
        Scorecard mended = staff(all, registered + Integer.parseInt(missing));
        assertThat(line(mended, "VT-1").points()).isEqualByComparingTo("1");
    }

    @Test
    void aFifthOfFiveHundredAndOneIsNotAHundred() {
        assertThat(line(staff(501, 100), "VT-1").points()).isEqualByComparingTo("0");
        assertThat(line(staff(501, 101), "VT-1").points()).isEqualByComparingTo("1");
    }

    @Test
    void anAverageIsNeverRoundedUpToItsThreshold() {
        String volunteers = "{\"key\": \"registered-volunteers\", \"value\": 3}";
        String hours =
                """
                {"id": "a", "title": "A", "category": "volunteer-service", "date": "2018-05-04", "hours": %s}""";
        CriterionLine short1 = line(scored(volunteers, hours.formatted("74.99")), "VT-8");
        assertThat(short1.measured()).isEqualByComparingTo("24.99");
        assertThat(short1.points()).isEqualByComparingTo("0");
        assertThat(line(scored(volunteers, hours.formatted("75")), "VT-8").points())
                .isEqualByComparingTo("1");
    }

    @Test
    void hoursOfOtherActivitiesAreNoHoursOfVolunteerService() {
        Scorecard card = scored(
                "{\"key\": \"registered-volunteers\", \"value\": 1}",
                """
                {"id": "a", "title": "A", "category": "clean-up", "date": "2018-05-04", "hours": 100}""");
        assertThat(line(card, "VT-8").measured()).isEqualByComparingTo("0");
    }
}
