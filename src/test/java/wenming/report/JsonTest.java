package wenming.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenming.model.Problem;

class JsonTest {
    record Sample(String name, BigDecimal points, LocalDate day, List<String> facts, String reason) {}

    private static final Sample SAMPLE =
            new Sample("\u6587\u660e", new BigDecimal("1E+2"), LocalDate.of(2021, 2, 3), List.of(), null);

    @Test
    void theSameRecordGivesTheSameBytes() {
        assertThat(Json.line(SAMPLE)).isEqualTo(Json.line(SAMPLE));
        assertThat(Json.pretty(SAMPLE)).isEqualTo(Json.pretty(SAMPLE));
    }

    @Test
    void numbersArePlainDaysAreTextAndWhatIsEmptyIsLeftOut() {
        assertThat(new String(Json.line(SAMPLE), UTF_8))
                .isEqualTo("{\"name\":\"\u6587\u660e\",\"points\":100,\"day\":\"2021-02-03\"}");
    }

    @Test
    void zerosAtTheEndOfANumberStay() {
        assertThat(new String(Json.line(new Sample("a", new BigDecimal("6.00"), null, List.of("/x"), "")), UTF_8))
                .isEqualTo("{\"name\":\"a\",\"points\":6.00,\"facts\":[\"/x\"]}");
    }

    @Test
    void theIndentedFormEndsWithALineFeed() {
        assertThat(new String(Json.pretty(SAMPLE), UTF_8))
                .isEqualTo("{\n  \"name\": \"\u6587\u660e\",\n  \"points\": 100,\n  \"day\": \"2021-02-03\"\n}\n");
    }

    @Test
    void aProblemIsOneLineWhateverTheSubmissionSays() {
        Problem problem = new Problem("unknown-key", "/a\nb", 1, 2, "\u001b[31m", "", "");
        assertThat(ProblemText.withPlace(problem, wenming.model.Language.EN))
                .isEqualTo("1:2 /a\\u000ab: unknown key \"\\u001b[31m\"");
    }
}
