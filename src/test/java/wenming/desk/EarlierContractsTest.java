package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.report.ProblemText;

/**
 * The promise of a release: a submission of an earlier contract still reads. The files under {@code contract-1} are frozen as
 * they were handed in; nobody mends them when the program changes. A score that moves moves by its rules, never by reading.
 */
class EarlierContractsTest {
    private static final Path FROZEN = Path.of("src/test/resources/contract-1");

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    @ParameterizedTest
    @CsvSource({"hospital.json, 78.36", "every-key.json, 25.55"})
    void aSubmissionOfContractOneStillReadsAndScoresAsItDid(String file, String score) throws IOException {
        Answer answer = desk.answer(Files.readAllBytes(FROZEN.resolve(file)), null, null);
        assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Scored.class);
        assertThat(((Answer.Scored) answer).scorecard().score()).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aContractOfTheFutureIsRefusedWithTheOneThatThisProgramReads(int ahead) throws IOException {
        int future = Submission.CONTRACT + ahead;
        Problem problem = onlyProblem(frozen().replaceFirst("\"contract\": 1", "\"contract\": " + future));
        assertThat(problem.pointer()).isEqualTo("/contract");
        assertThat(problem.code()).isEqualTo("unknown-contract");
        for (Language language : Language.values()) {
            assertThat(ProblemText.sentence(problem, language)).contains(future + "", Submission.CONTRACT + "");
        }
    }

    @Test
    void aSubmissionThatNamesNoContractIsAskedForIt() throws IOException {
        Problem problem = onlyProblem(frozen().replaceFirst("\"contract\": 1,", ""));
        assertThat(problem.pointer()).isEqualTo("/contract");
        assertThat(problem.code()).isEqualTo("missing-key");
    }

    private static String frozen() throws IOException {
        return Files.readString(FROZEN.resolve("every-key.json"));
    }

    private static Problem onlyProblem(String text) {
        Answer answer = desk.answer(text.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(answer).isInstanceOf(Answer.Rejected.class);
        assertThat(((Answer.Rejected) answer).problems()).hasSize(1);
        return ((Answer.Rejected) answer).problems().get(0);
    }
}
