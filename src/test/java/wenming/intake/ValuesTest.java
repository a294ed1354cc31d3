package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.model.Problem;

class ValuesTest {
    private static String staff(String value) {
        return Handed.with("\"premises\": []")
                .replace("\"kind\": \"hospital\"", "\"kind\": \"hospital\", \"staff\": " + value);
    }

    private static String hours(String value) {
        return Handed.with("\"activities\": [{\"id\": \"a\", \"title\": \"A\", \"category\": \"clean-up\", \"hours\": "
                + value + "}]");
    }

    private static String answer(String value) {
        return Handed.with("\"statements\": [{\"key\": \"values-seen\", \"value\": " + value + "}]");
    }

    private static String asOf(String value) {
        return Handed.with("\"asOf\": " + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1000000000", "-0"})
    void aCountIsAWholeNumberUpToAThousandMillion(String value) {
        assertThat(Handed.problems(staff(value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, negative",
        "-99999999999, negative",
        "1000000001, too-large",
        "99999999999999999999, too-large",
        "1.0, wrong-type",
        "1e2, wrong-type",
        "1e999999999, wrong-type",
        "'\"5\"', wrong-type",
        "true, wrong-type",
        "null, wrong-type",
        "[5], wrong-type"
    })
    void anythingElseIsNoCount(String value, String code) {
        Problem problem = Handed.only(staff(value));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer()).isEqualTo("/unit/staff");
    }

    @Test
    void whatWasFoundIsShownAsItStandsThere() {
        assertThat(Handed.only(staff("\"5\"")).found()).isEqualTo("\"5\"");
        assertThat(Handed.only(staff("1.0")).found()).isEqualTo("1.0");
        assertThat(Handed.only(staff("null")).found()).isEqualTo("null");
        assertThat(Handed.only(staff("{\"a\": 1}")).found()).isEqualTo("{\u2026}");
        assertThat(Handed.only(staff("[1]")).found()).isEqualTo("[\u2026]");
    }

    @Test
    void whatWasFoundIsShownUpToFortyCharactersAndAnEmojiIsOne() {
        String forty = "\uD83D\uDEAD".repeat(40);
        assertThat(Handed.only(staff('"' + forty + '"')).found()).isEqualTo('"' + forty + '"');
        assertThat(Handed.only(staff('"' + forty + "x\"")).found()).isEqualTo('"' + forty + "\u2026\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "2.5", "2.25", "2.50", "2.500", "1e2", "1000000000"})
    void hoursHaveTwoDecimalsAtMost(String value) {
        assertThat(Handed.problems(hours(value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.251, wrong-type",
        "0.001, wrong-type",
        "-0.5, negative",
        "1000000000.01, too-large",
        "1e10, too-large",
        "1e999999999, too-large",
        "1e99999999999999999999, too-large",
        "-1e999999999, negative",
        "1e-999999999, number-too-long",
        "'\"2\"', wrong-type"
    })
    void anythingElseAreNoHours(String value, String code) {
        Problem problem = Handed.only(hours(value));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer()).isEqualTo("/activities/0/hours");
    }

    @Test
    void hoursAreExactHundredths() {
        assertThat(Handed.in(hours("2.25")).value().activities().get(0).hours().hundredths())
                .isEqualTo(225);
        assertThat(Handed.in(hours("0.1")).value().activities().get(0).hours().hundredths())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29", "2021-02-28", "1900-01-01", "2200-12-31"})
    void aDayOfTheCalendarIsRead(String day) {
        assertThat(Handed.in(asOf('"' + day + '"')).value().asOf()).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-29",
                "2021-02-30",
                "2021-13-01",
                "2021-00-10",
                "2021-1-1",
                "20210101",
                "2021/01/01",
                "1899-12-31",
                "2201-01-01",
                "2021-01-01T00:00",
                "",
                "\uff12\uff10\uff12\uff11-01-01"
            })
    void whatIsNoDayOfTheCalendarIsNamed(String day) {
        Problem problem = Handed.only(asOf('"' + day + '"'));
        assertThat(problem.code()).isEqualTo("no-such-day");
        assertThat(problem.found()).isEqualTo('"' + day + '"');
    }

    @Test
    void aNumberIsNoDay() {
        assertThat(Handed.only(asOf("20210101")).expected()).isEqualTo("day");
    }

    @Test
    void theDayOfTheScorecardMayLieBehindThePeriodButNotBeforeIt() {
        assertThat(Handed.problems(asOf("\"2030-01-01\""))).isEmpty();
        assertThat(Handed.problems(asOf("\"2021-01-01\""))).isEmpty();
        assertThat(Handed.only(asOf("\"2020-12-31\"")).code()).isEqualTo("as-of-before-period");
    }

    @Test
    void aBlankTextSaysNothing() {
        assertThat(Handed.only(Handed.with("\"reporter\": {\"name\": \" \"}")).code())
                .isEqualTo("blank-text");
    }

    @Test
    void aTextOfFourThousandCharactersIsReadAndOneMoreRefused() {
        assertThat(Handed.problems(Handed.with("\"reporter\": {\"name\": \"" + "\u738b".repeat(4_000) + "\"}")))
                .isEmpty();
        Problem problem = Handed.only(Handed.with("\"reporter\": {\"name\": \"" + "\u738b".repeat(4_001) + "\"}"));
        assertThat(problem.code()).isEqualTo("text-too-long");
        assertThat(problem.found()).isEqualTo("4001");
        assertThat(problem.expected()).isEqualTo("4000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "null", "[]", "{}"})
    void whatIsNotInQuotesIsNoText(String value) {
        assertThat(Handed.only(Handed.with("\"reporter\": {\"name\": " + value + "}"))
                        .expected())
                .isEqualTo("text");
    }

    @Test
    void anAnswerIsYesOrNoOrANumber() {
        assertThat(Handed.in(answer("true")).value().statements().get(0).yes()).isTrue();
        assertThat(Handed.in(answer("false")).value().statements().get(0).no()).isTrue();
        assertThat(Handed.in(answer("2.5")).value().statements().get(0).number())
                .isEqualTo(new BigDecimal("2.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"yes\"', wrong-type",
        "'\"2021-02-03\"', wrong-type",
        "null, wrong-type",
        "[], wrong-type",
        "-1, negative",
        "1.0000000001, number-too-long"
    })
    void anythingElseIsNoAnswer(String value, String code) {
        assertThat(Handed.only(answer(value)).code()).isEqualTo(code);
    }
}
