package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.Sets;

/** The days that a standard sets for a unit, from what has happened to it, as on the last day of 2021. */
class DaysToKnowTest {
    private static final String PART = "title: {zh: \u4e00, en: One}, clause: \"1\", source: paper, mark: V";
    private static final String DAYS =
            """
            dates:
              - {id: TEST, PART, after: {honours: [civilised-unit], level: national}, years: 1}
              - {id: END, PART, after: {honours: [civilised-unit], level: national}, years: 3}
              - {id: REPORT, PART, after: {incidents: [negative-event]}, months: 1}
              - {id: FIX, PART, after: {problems: true}, days: 5}
              - {id: APPLY, PART, yearly: "12-31"}
              - {id: SHOW, PART, yearly: "12-30"}
            """
                    .replace("PART", PART);

    @TempDir
    Path root;

    @BeforeEach
    void set() throws IOException {
        new Sets(root).file("days/catalogue.yaml", Sets.head("days", "1", "10", DAYS));
    }

    private List<String> days(String more) throws IOException {
        return new Handing(new Sets(root).library())
                .card(Handing.submission("days", "2021-01-01", "2021-12-31", ", " + more)).dates().stream()
                        .filter(date -> date.fact() != null)
                        .map(date -> date.id() + " " + date.day() + " " + date.state() + " " + date.days() + " "
                                + date.fact())
                        .toList();
    }

    private static String honour(String id, String date, String result, String more) {
        return """
                {"id": "%s", "kind": "civilised-unit", "level": "national", "date": "%s", "result": "%s"%s}"""
                .formatted(id, date, result, more);
    }

    private static String honours(String... honours) {
        return "\"honours\": [" + String.join(", ", honours) + "]";
    }

    @Test
    void aTermCountsFromTheLatestHonourThatIsHeld() throws IOException {
        assertThat(days(honours(honour("a", "2018-12-31", "awarded", ""), honour("b", "2020-11-20", "retained", ""))))
                .containsExactly("TEST 2021-11-20 past 41 /honours/1", "END 2023-11-20 ahead 689 /honours/1");
        assertThat(days(honours(honour("a", "2018-12-31", "awarded", ""))))
                .containsExactly("TEST 2019-12-31 past 731 /honours/0", "END 2021-12-31 today 0 /honours/0");
    }

    @Test
    void anHonourThatWasLostOrOnlyEnteredForOrIsAnothersBeginsNoTerm() throws IOException {
        assertThat(days(honours(
                        honour("a", "2018-12-31", "awarded", ""), honour("b", "2020-11-20", "not-retained", ""))))
                .isEmpty();
        assertThat(days(honours(honour("a", "2020-12-31", "entered", "")))).isEmpty();
        assertThat(days(honours(honour("a", "2020-12-31", "awarded", ", \"holder\": \"X\""))))
                .isEmpty();
        assertThat(days(honours(honour("a", "2020-12-31", "awarded", "").replace("national", "province"))))
                .isEmpty();
    }

    @Test
    void whatHappensAfterTheDayOfTheScorecardIsNotKnownYet() throws IOException {
        assertThat(days(honours(honour("a", "2022-01-01", "awarded", "")))).isEmpty();
    }

    @Test
    void anEventIsToBeReportedWithinAMonthOfItsResultUntilItIsReported() throws IOException {
        String event = "{\"kind\": \"negative-event\", \"date\": \"2021-10-01\"%s}";

        assertThat(days("\"incidents\": [" + event.formatted(", \"resultOn\": \"2021-12-10\"") + ", "
                        + event.formatted("") + "]"))
                .containsExactly("REPORT 2021-11-01 past 60 /incidents/1", "REPORT 2022-01-10 ahead 10 /incidents/0");
        assertThat(days("\"incidents\": [" + event.formatted(", \"reportedOn\": \"2021-12-31\"") + "]"))
                .isEmpty();
        assertThat(days("\"incidents\": [" + event.formatted(", \"reportedOn\": \"2022-01-01\"") + "]"))
                .as("on the day of the scorecard it was not reported yet")
                .containsExactly("REPORT 2021-11-01 past 60 /incidents/0");
        assertThat(days("\"incidents\": [" + event.formatted("").replace("negative-event", "mass-event") + "]"))
                .isEmpty();
    }

    @Test
    void aProblemIsToBeMendedWithinFiveDaysUntilItIsClosed() throws IOException {
        assertThat(days("\"rectifications\": [{\"id\": \"r\", \"what\": \"x\", \"foundOn\": \"2021-12-28\"},"
                        + " {\"id\": \"s\", \"what\": \"y\", \"foundOn\": \"2021-12-01\", \"closedOn\": \"2021-12-31\"},"
                        + " {\"id\": \"t\", \"what\": \"z\"}]"))
                .containsExactly("FIX 2022-01-02 ahead 2 /rectifications/0");
    }

    @Test
    void aDayOfEachYearIsTheNextOne() throws IOException {
        assertThat(new Handing(new Sets(root).library())
                        .card(Handing.submission("days", "2021-01-01", "2021-12-31", ", \"honours\": []"))
                        .dates())
                .extracting(date -> date.id() + " " + date.day() + " " + date.state())
                .containsExactly("APPLY 2021-12-31 today", "SHOW 2022-12-30 ahead");
    }

    @Test
    void aSetThatStandsForTwoYearsOfACycleTellsItsDaysOnce() throws IOException {
        String days = "dates:\n  - {id: FIX, PART, after: {problems: true}, days: 5}\n".replace("PART", PART);
        new Sets(root).simple("year", "year", "1", days);
        new Sets(root)
                .file(
                        "cycle/catalogue.yaml",
                        Sets.head(
                                "cycle",
                                "1",
                                "100",
                                """
                                composite:
                                  - {id: first, ruleSet: year, weight: 0.4, year: 1}
                                  - {id: second, ruleSet: year, weight: 0.6, year: 2}
                                """));

        assertThat(new Handing(new Sets(root).library())
                        .card(
                                Handing.submission(
                                        "cycle",
                                        "2020-01-01",
                                        "2021-12-31",
                                        ", \"rectifications\": [{\"id\": \"r\", \"what\": \"x\", \"foundOn\": \"2021-12-28\"}]"))
                        .dates())
                .extracting(date -> date.id() + " " + date.day())
                .containsExactly("first:FIX 2022-01-02");
    }
}
