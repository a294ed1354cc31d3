package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.model.Problem;

class MalformedTest {
    @Test
    void aBrokenTextIsReportedWhereItBreaksInCharactersNotBytes() {
        // line 4: "reporter": {"name": "王芳" x  -- the x is the 26th character
        Problem problem = Handed.only(Handed.with("\"reporter\": {\"name\": \"\u738b\u82b3\" x}"));
        assertThat(problem.code()).isEqualTo("malformed");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo(27);
    }

    @Test
    void whatStandsBeforeTheBreakIsReportedToo() {
        assertThat(Handed.places("{\"contract\": \"1\", \"units\": {}, ]"))
                .containsExactly("1:14 wrong-type", "1:19 unknown-key", "1:32 malformed");
    }

    @Test
    void aTextThatEndsTooEarlyIsMalformed() {
        assertThat(Handed.said("{\"contract\": 1")).containsExactly(" malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "0x1F", "'a'", "True"})
    void whatIsNoJsonIsMalformed(String value) {
        assertThat(Handed.problems(
                        Handed.with("\"statements\": [{\"key\": \"values-seen\", \"value\": " + value + "}]")))
                .extracting(Problem::code)
                .containsExactly("malformed");
    }

    @Test
    void commentsAndTrailingCommasAreMalformed() {
        assertThat(Handed.said("{/* no */}")).containsExactly(" malformed");
        assertThat(Handed.problems(Handed.with("\"premises\": [],")))
                .extracting(Problem::code)
                .containsExactly("malformed");
    }

    @Test
    void twoDocumentsInOneFileAreOneTooMany() {
        assertThat(Handed.places(Handed.with("\"premises\": []") + "\n{}")).containsExactly("5:1 trailing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1", "true", "null"})
    void theTopLevelMustBeAnObject(String text) {
        Problem problem = Handed.only(text);
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.expected()).isEqualTo("object");
        assertThat(problem.pointer()).isEmpty();
    }

    @Test
    void nestingOf64LevelsIsReadAndOf65Refused() {
        // the submission itself is the first level
        assertThat(Handed.places(Handed.with("\"x\": " + "[".repeat(63) + "]".repeat(63))))
                .containsExactly("4:1 unknown-key");
        assertThat(Handed.problems(Handed.with("\"x\": " + "[".repeat(64) + "]".repeat(64))))
                .extracting(Problem::code)
                .containsExactly("unknown-key", "too-deep");
    }

    @Test
    void aMillionLevelsAreRefusedLikeSixtyFive() {
        assertThat(Handed.said("[".repeat(1_000_000))).containsExactly(" wrong-type", " too-deep");
    }

    @Test
    void aNumberOf64DigitsIsReadAndOf65Refused() {
        assertThat(Handed.only(Handed.with(
                                "\"statements\": [{\"key\": \"values-seen\", \"value\": " + "9".repeat(64) + "}]"))
                        .code())
                .isEqualTo("too-large");
        assertThat(Handed.only(Handed.with(
                                "\"statements\": [{\"key\": \"values-seen\", \"value\": " + "9".repeat(65) + "}]"))
                        .code())
                .isEqualTo("number-too-long");
    }

    @Test
    void aTextThatWouldFillTheMemoryIsNotRead() {
        assertThat(Handed.problems(Handed.with("\"reporter\": {\"name\": \"" + "a".repeat(1_000_001) + "\"}")))
                .extracting(Problem::code)
                .containsExactly("text-too-long");
    }
}
