package wenming.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Library;
import wenming.intake.SubmissionReader;
import wenming.model.Measurement;
import wenming.model.Submission;

/** Figures that some activities state and others do not. */
class FiguresTest {
    @Test
    void whatOneActivityStatesIsMeasuredThoughAnotherThatWasNeverHeldStatesNothing() throws IOException {
        Measurement measured = volunteers(
                """
                {"id": "a", "title": "义诊", "category": "civilised-practice", "date": "2023-03-01", "volunteers": 50},
                {"id": "b", "title": "义诊", "category": "civilised-practice", "date": "2023-04-01", "sessions": 0}""");
        assertThat(measured).isInstanceOfSatisfying(Measurement.Taken.class, taken -> {
            assertThat(taken.amount()).isEqualTo(new BigDecimal(50));
            assertThat(taken.atMost()).isNull();
        });
    }

    @Test
    void aFigureThatNoActivityStatesIsNotMeasured() throws IOException {
        Measurement measured = volunteers(
                """
                {"id": "a", "title": "义诊", "category": "civilised-practice", "date": "2023-03-01"}""");
        assertThat(measured).isEqualTo(new Measurement.NotTaken("QJ-07", "not-stated", List.of("/activities/0")));
    }

    private static Measurement volunteers(String activities) throws IOException {
        Library library = Library.open(List.of());
        var book = library.book("qianjiang-2023").orElseThrow();
        String json =
                """
                {"contract": 1, "unit": {"id": "u", "name": "示例市卫健委", "kind": "health-commission"},
                 "period": {"from": "2023-01-01", "to": "2023-12-31"}, "activities": [%s]}"""
                        .formatted(activities);
        Submission submission = new SubmissionReader(library.vocabulary())
                .read(json.getBytes(StandardCharsets.UTF_8), book.ruleSet())
                .value();
        return new Measurer(book, library.vocabulary())
                .measure(submission, submission.period().to()).stream()
                        .filter(measurement -> measurement.criterion().equals("QJ-07"))
                        .findFirst()
                        .orElseThrow();
    }
}
