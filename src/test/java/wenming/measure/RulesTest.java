package wenming.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Book;
import wenming.catalogue.BookProblem;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.SmallBook;
import wenming.model.Measurement;
import wenming.model.Submission;
import wenming.shape.Place;
import wenming.shape.Shape;

/** Rules name what is there, say one thing of each fact, and come to an end; otherwise the set is refused. */
class RulesTest {
    @TempDir
    Path root;

    private static Submission submission(String keys) throws IOException {
        byte[] bytes = ("{\"contract\": 1, \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"}, "
                        + "\"period\": {\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}, " + keys + "}")
                .getBytes(StandardCharsets.UTF_8);
        return Shape.of(Submission.class)
                .read(
                        new com.fasterxml.jackson.core.JsonFactory().createParser(bytes),
                        list -> java.util.Set.of(),
                        Place.in(bytes, 0))
                .value();
    }

    private static List<Measurement> measure(SmallBook small, String keys) throws IOException {
        Submission submission = submission(keys);
        return new Measurer(small.book(), small.vocabulary())
                .measure(submission, submission.period().to());
    }

    private static List<BookProblem> refusal(SmallBook small) throws IOException {
        Book book = small.book();
        return catchThrowableOfType(RuleSetException.class, () -> new Measurer(book, small.vocabulary()))
                .problems();
    }

    @Test
    void soundRulesMeasure() throws IOException {
        List<Measurement> measured = measure(
                new SmallBook(root),
                """
                "documents": [], "premises": [
                  {"id": "a", "kind": "workplace", "noSmokingSign": true, "smokersSeen": 0},
                  {"id": "b", "kind": "workplace", "noSmokingSign": false}]
                """);
        Measurement.Taken sign = (Measurement.Taken) measured.get(1);
        assertThat(sign.amount()).isEqualByComparingTo("1");
        assertThat(sign.whole()).isEqualByComparingTo("2");
        assertThat(sign.counted()).containsExactly("/premises/0");
        assertThat(sign.notCounted()).singleElement().satisfies(not -> {
            assertThat(not.pointer()).isEqualTo("/premises/1");
            assertThat(not.reason()).isEqualTo("no-sign");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"no-sign\" | \"no-sing\" | 13 unknown-reason no-sign",
                "kind == \"workplace\", noSmokingSign == false | kind == \"workplaces\", noSmokingSign == false | 12 unknown-word workplace",
                "@criterion(\"S-3\") | @criterion(S-3) | 15 criterion-not-quoted ''",
                "@criterion(\"S-3\") | @criterion(\"S-4\") | 15 unknown-criterion S-1",
                "@criterion(\"S-3\") | '' | 15 rule-without-criterion ''",
                "@criterion(\"S-3\") | @criterion(\"S-1\") | 15 both-measure-and-own-rules ''",
                "measured.no(\"S-3\" | measured.no(\"S-2\" | 17 other-criterion ''",
                "rule \"S-3 smoke: seen\" | rule 'S-3 smoke: seen' | 15 rule-name ''",
                "$p : Premises( smokersSeen > 0 ) | $r : PlaceRegister( kind == \"indor-public\" ) | 16 unknown-word indoor-public",
                "$p : Premises( smokersSeen > 0 ) | Ask( criterion == \"S-2\" ) $p : Premises( smokersSeen > 0 ) | 16 other-criterion ''"
            })
    void aNameThatIsNotThereIsRefusedWithItsLine(String old, String replacement, String expected) throws IOException {
        SmallBook small = new SmallBook(root).rules(old, replacement.equals("''") ? "" : replacement);
        String[] wanted = expected.split(" ", -1);
        assertThat(refusal(small)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("small/measure.drl");
            assertThat(problem.problem().line()).isEqualTo(Integer.parseInt(wanted[0]));
            assertThat(problem.problem().code()).isEqualTo(wanted[1]);
            assertThat(problem.problem().nearest()).isEqualTo(wanted[2].replace("''", ""));
        });
    }

    @Test
    void aCriterionThatNoRuleMeasuresIsRefused() throws IOException {
        SmallBook small = new SmallBook(root).rules(SmallBookText.LAST_RULE, "");
        assertThat(refusal(small)).singleElement().satisfies(problem -> {
            assertThat(problem.problem().code()).isEqualTo("no-rule-measures-it");
            assertThat(problem.problem().found()).isEqualTo("S-3");
        });
    }

    @Test
    void aRuleThatDoesNotCompileIsRefusedWithFileAndLine() throws IOException {
        SmallBook small = new SmallBook(root).rules("smokersSeen > 0 )", "smokersSeen > 0");
        assertThat(refusal(small)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("small/measure.drl");
            assertThat(problem.problem().code()).isEqualTo("rule-does-not-compile");
            assertThat(problem.problem().line()).isBetween(16, 17);
        });
    }

    @Test
    void aKeyThatNoFactHasIsRefused() throws IOException {
        assertThat(refusal(new SmallBook(root).rules("smokersSeen > 0", "smokers > 0")))
                .extracting(BookProblem::file)
                .contains("small/measure.drl");
    }

    @Test
    void rulesThatContradictEachOtherAreBothNamedAndNoOthers() throws IOException {
        SmallBook small = new SmallBook(root).rules("noSmokingSign == false", "noSmokingSign == true");
        RuleSetException refused = catchThrowableOfType(
                RuleSetException.class,
                () -> measure(
                        small,
                        """
                        "documents": [], "premises": [
                          {"id": "a", "kind": "workplace", "noSmokingSign": true, "smokersSeen": 1}]
                        """));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.problem().code()).isEqualTo("rules-contradict");
            assertThat(problem.problem().found()).isEqualTo("S-2 /premises/0");
            assertThat(problem.problem().expected()).isEqualTo("S-2 sign: missing | S-2 sign: there");
        });
    }
}
