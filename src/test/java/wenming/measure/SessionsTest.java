package wenming.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Book;
import wenming.catalogue.RuleText;
import wenming.model.Measurement;
import wenming.model.Submission;
import wenming.oracle.BothWays;
import wenming.oracle.Generator;

/** Sessions are used again; nobody must notice. */
class SessionsTest {
    private static final BothWays ZIYANG = BothWays.of("ziyang-2021");
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    @Test
    void manyThreadsAtOnceMeasureAsOneDoes() {
        Measurer measurer = ZIYANG.engine().measurer();
        List<Submission> submissions =
                IntStream.range(0, 300).mapToObj(SessionsTest::submission).toList();
        List<List<Measurement>> alone = submissions.stream()
                .map(submission -> measurer.measure(submission, DAY))
                .toList();
        List<List<Measurement>> together = submissions.parallelStream()
                .map(submission -> measurer.measure(submission, DAY))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void askingFirstWhichRulesFireDoesNotSpoilWhatIsMeasuredAfterwards() throws IOException {
        Submission submission = submission(1);
        Book book = BothWays.assessors().library().book("ziyang-2021").orElseThrow();
        Measurer asked = new Measurer(book, BothWays.assessors().vocabulary());
        assertThat(asked.fired(submission, DAY)).isNotEmpty();
        assertThat(asked.measure(submission, DAY))
                .isEqualTo(ZIYANG.engine().measurer().measure(submission, DAY));
    }

    @Test
    void aSubmissionAtWhichARuleFailedDoesNotSpoilTheNext() throws IOException {
        Measurer failing = withRule(
                """
                rule "ZY-09 不详: 出错" @criterion("ZY-09") when
                    $p : Premises( id == "p7", smokersSeen == null )
                then measured.no("ZY-09", $p, "smokers-seen", $p.smokersSeen()); end
                """);
        int failed = 0;
        for (int seed = 0; seed < 300; seed++) {
            Submission submission = submission(seed);
            boolean fails = submission.gave(wenming.model.FactKind.CAMPUSES)
                    && submission.premises().stream()
                            .anyMatch(place -> place.id().equals("p7") && place.smokersSeen() == null);
            if (fails) {
                failed++;
                assertThatThrownBy(() -> failing.measure(submission, DAY)).isInstanceOf(RuntimeException.class);
            } else {
                assertThat(failing.measure(submission, DAY))
                        .as("seed " + seed)
                        .isEqualTo(ZIYANG.engine().measurer().measure(submission, DAY));
            }
        }
        assertThat(failed).isPositive();
    }

    private static Submission submission(int seed) {
        return ZIYANG.read(ZIYANG.generator().bytes(seed, Generator.Size.SMALL));
    }

    private static Measurer withRule(String rule) throws IOException {
        Book book =
                BothWays.assessors().library().book("ziyang-2021").orElseThrow().fromText();
        RuleText own = book.own().get(0);
        RuleText more = new RuleText(own.file(), own.text() + "\n" + rule);
        return new Measurer(
                new Book(book.ruleSet(), List.of(more), book.common(), List.of()),
                BothWays.assessors().vocabulary());
    }
}
