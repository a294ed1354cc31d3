package wenming.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.SmallBook;
import wenming.model.Measurement;
import wenming.model.NotCounted;
import wenming.model.Submission;
import wenming.shape.Place;
import wenming.shape.Shape;
import wenming.shape.WordLists;

/** How many months, weeks, working days or years have at least one training, dated to a single day. */
class CadenceTest {
    @TempDir
    Path root;

    private Measurement.Taken measured(String every, String period, String trainings) throws IOException {
        return (Measurement.Taken) measurement(every, period, trainings);
    }

    private Measurement measurement(String every, String period, String trainings) throws IOException {
        SmallBook small = new SmallBook(root)
                .catalogue(
                        "kind: count, of: documents, words: [smoking-ban]",
                        "kind: cadence, of: trainings, words: [four-histories], every: " + every)
                .catalogue(
                        "kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}]",
                        "kind: ratio, empty: not-assessed")
                .catalogue("year: 2021", "year: 2021\ncalendar: china-2023");
        Path calendars = Files.createDirectories(root.resolve("calendars"));
        Files.writeString(
                calendars.resolve("china-2023.yaml"), Files.readString(Path.of("rules/calendars/china-2023.yaml")));
        byte[] bytes =
                ("{\"contract\": 1, \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"}, \"period\": {"
                                + period + "}, \"trainings\": [" + trainings + "]}")
                        .getBytes(StandardCharsets.UTF_8);
        Submission submission = Shape.of(Submission.class)
                .read(
                        new com.fasterxml.jackson.core.JsonFactory().createParser(bytes),
                        WordLists.ANY,
                        Place.in(bytes, 0))
                .value();
        List<Measurement> all = new Measurer(small.book(), small.vocabulary())
                .measure(submission, submission.period().to());
        return all.get(0);
    }

    private static String on(String... days) {
        StringBuilder trainings = new StringBuilder();
        for (String day : days) {
            trainings
                    .append(trainings.length() == 0 ? "" : ", ")
                    .append("{\"id\": \"t" + trainings.length() + "\", \"topic\": \"four-histories\", \"date\": \""
                            + day + "\"}");
        }
        return trainings.toString();
    }

    private static String period(String from, String to) {
        return "\"from\": \"" + from + "\", \"to\": \"" + to + "\"";
    }

    private static List<String> reasons(Measurement.Taken taken) {
        return taken.notCounted().stream().map(NotCounted::reason).toList();
    }

    @Test
    void aMonthCountsOnceHoweverOftenItIsHit() throws IOException {
        Measurement.Taken taken =
                measured("month", period("2023-01-01", "2023-12-31"), on("2023-01-01", "2023-01-31", "2023-03-15"));
        assertThat(taken.amount()).isEqualByComparingTo("2");
        assertThat(taken.whole()).isEqualByComparingTo("12");
    }

    @Test
    void everyMonthThatThePeriodTouchesIsAsked() throws IOException {
        assertThat(measured("month", period("2023-01-31", "2023-03-01"), on("2023-02-01"))
                        .whole())
                .isEqualByComparingTo("3");
    }

    @Test
    void aWeekCountsOnlyIfItLiesWhollyInThePeriod() throws IOException {
        // 1 January 2023 is a Sunday: the first whole week begins on the second
        Measurement.Taken taken = measured("week", period("2023-01-01", "2023-01-14"), on("2023-01-01", "2023-01-02"));
        assertThat(taken.amount()).isEqualByComparingTo("1");
        assertThat(taken.whole()).isEqualByComparingTo("1");
        assertThat(reasons(taken)).containsExactly("outside-whole-weeks");
    }

    @Test
    void theSundayThatEndsThePeriodCompletesItsWeek() throws IOException {
        assertThat(measured("week", period("2023-01-02", "2023-01-15"), on("2023-01-15"))
                        .whole())
                .isEqualByComparingTo("2");
        assertThat(measured("week", period("2023-01-03", "2023-01-08"), on("2023-01-05"))
                        .whole())
                .isEqualByComparingTo("0");
    }

    @Test
    void aWeekendThatIsWorkedIsAWorkingDayAndAHolidayIsNot() throws IOException {
        // Spring Festival: 23 to 27 January are off, Saturday 28 and Sunday 29 are worked
        Measurement.Taken taken = measured(
                "working-day",
                period("2023-01-21", "2023-01-31"),
                on("2023-01-22", "2023-01-23", "2023-01-28", "2023-01-29"));
        assertThat(taken.amount()).isEqualByComparingTo("2");
        assertThat(taken.whole()).isEqualByComparingTo("4");
        assertThat(reasons(taken)).containsExactly("not-a-working-day", "not-a-working-day");
    }

    @Test
    void aPeriodBeyondTheCalendarIsNotAssessed() throws IOException {
        assertThat(measurement("working-day", period("2022-12-31", "2023-01-31"), on("2023-01-28")))
                .isInstanceOfSatisfying(Measurement.NotTaken.class, not -> assertThat(not.reason())
                        .isEqualTo("calendar-does-not-cover-period"));
    }

    @Test
    void anEntryForSeveralOccasionsProvesNoCadence() throws IOException {
        Measurement.Taken taken = measured(
                "month",
                period("2023-01-01", "2023-12-31"),
                """
                {"id": "a", "topic": "four-histories", "date": "2023-01-05", "sessions": 12},
                {"id": "b", "topic": "four-histories", "from": "2023-02-01", "to": "2023-03-01"},
                {"id": "c", "topic": "four-histories", "date": "2023-04-05", "sessions": 1}
                """);
        assertThat(taken.amount()).isEqualByComparingTo("1");
        assertThat(reasons(taken)).containsExactly("aggregated", "aggregated");
    }

    @Test
    void otherTopicsAndOtherTimesDoNotCount() throws IOException {
        Measurement.Taken taken = measured(
                "month",
                period("2023-01-01", "2023-12-31"),
                """
                {"id": "a", "topic": "skills-drill", "date": "2023-01-05"},
                {"id": "b", "topic": "four-histories", "date": "2022-12-31"}
                """);
        assertThat(taken.amount()).isEqualByComparingTo("0");
        assertThat(reasons(taken)).containsExactly("before-period");
    }

    @Test
    void everyCalendarYearOfThePeriodAsksForOne() throws IOException {
        Measurement.Taken taken = measured("year", period("2021-03-01", "2023-02-28"), on("2021-12-31", "2023-01-01"));

        assertThat(taken.amount()).isEqualByComparingTo("2");
        assertThat(taken.whole()).isEqualByComparingTo("3");
    }

    @Test
    void twoInOneYearDoNotMakeUpForTheNext() throws IOException {
        Measurement.Taken taken = measured("year", period("2021-01-01", "2022-12-31"), on("2021-01-01", "2021-12-31"));

        assertThat(taken.amount()).isEqualByComparingTo("1");
    }

    @Test
    void anEntryOfManySessionsProvesTheYearInWhichAllOfItLies() throws IOException {
        String inside =
                "{\"id\": \"a\", \"topic\": \"four-histories\", \"from\": \"2021-02-01\", \"to\": \"2021-11-30\","
                        + " \"sessions\": 3}";
        Measurement.Taken taken = measured("year", period("2021-01-01", "2022-12-31"), inside);

        assertThat(taken.amount()).isEqualByComparingTo("1");

        Measurement.Taken across =
                measured("year", period("2021-01-01", "2022-12-31"), inside.replace("2021-11-30", "2022-02-01"));

        assertThat(across.amount()).isEqualByComparingTo("0");
        assertThat(reasons(across)).containsExactly("aggregated");
    }
}
