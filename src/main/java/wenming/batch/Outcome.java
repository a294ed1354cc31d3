package wenming.batch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import wenming.batch.rank.Row;
import wenming.batch.rank.RowLine;
import wenming.desk.Answer;
import wenming.intake.Entry;
import wenming.model.Problem;
import wenming.model.Text;
import wenming.report.Json;
import wenming.report.ProblemText;
import wenming.score.Scorecard;

/** What became of one entry, as lines to be written. */
public sealed interface Outcome {
    /** It was scored. */
    @SuppressWarnings("ArrayRecordComponent") // outcomes are never compared
    record Scored(Lines lines, Row row, byte[] rowLine, Scorecard scorecard) implements Outcome {}

    /** It was not. */
    record Rejected(Lines lines, List<RejectedLine> problems) implements Outcome {}

    /** What is written. */
    Lines lines();

    /** A line of {@code results.ndjson}. */
    record ResultLine(long record, String source, int line, Scorecard scorecard) {}

    /** A line of {@code rejected.ndjson}: one problem of one record, at its place in the source. */
    record RejectedLine(
            long record,
            String source,
            int line,
            Integer column,
            String pointer,
            String code,
            String found,
            String expected,
            String nearest,
            String cell,
            Text message) {}

    /** The outcome of the entry that came as number {@code record}, from 1. */
    static Outcome of(long record, Entry entry, Answer answer) {
        if (answer instanceof Answer.Scored scored) {
            Scorecard card = scored.scorecard();
            Object line = new ResultLine(record, entry.source(), entry.line(), card);
            Row row = Row.of(record, card, entry.source(), entry.line());
            return new Scored(Lines.of(List.of(line)), row, RowLine.of(row), card);
        }
        return rejected(record, entry, ((Answer.Rejected) answer).problems());
    }

    /** The outcome of an entry with problems. */
    static Outcome rejected(long record, Entry entry, List<Problem> problems) {
        List<RejectedLine> told = problems.stream()
                .map(problem -> line(record, entry, ProblemText.line(entry.inSource(problem))))
                .toList();
        return new Rejected(Lines.of(told), told);
    }

    private static RejectedLine line(long record, Entry entry, ProblemText.Line problem) {
        int line = problem.line() == null ? entry.line() : problem.line();
        return new RejectedLine(
                record,
                entry.source(),
                line,
                problem.column(),
                problem.pointer(),
                problem.code(),
                problem.found(),
                problem.expected(),
                problem.nearest(),
                problem.cell(),
                problem.message());
    }

    /** Lines of JSON, each with its line feed. */
    final class Lines {
        private final byte[] bytes;

        private Lines(byte[] bytes) {
            this.bytes = bytes;
        }

        static Lines of(List<?> records) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (Object record : records) {
                lines.writeBytes(Json.line(record));
                lines.write('\n');
            }
            return new Lines(lines.toByteArray());
        }

        /** All of them. */
        public byte[] bytes() {
            return bytes;
        }
    }
}
