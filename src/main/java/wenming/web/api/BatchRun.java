package wenming.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import wenming.report.Json;

/**
 * One batch on its way. A window of lines is scored by the pool while this thread reads and writes by turns: it writes
 * when the window is full, or when it would have to wait for the next line. So a slow client gets each answer at once,
 * and one that does not read its answers is not read from either.
 */
final class BatchRun {
    /** Lines that are scored at the same time. Ours: enough to keep eight threads busy. */
    private static final int WINDOW = 16;

    private final Lines lines;
    private final OutputStream out;
    private final Limits limits;
    private final ExecutorService pool;
    private final Function<Lines.Line, BatchLine> scorer;
    private final Deque<CompletableFuture<byte[]>> window = new ArrayDeque<>();

    BatchRun(
            InputStream in,
            OutputStream out,
            Limits limits,
            ExecutorService pool,
            Function<Lines.Line, BatchLine> scorer) {
        this.lines = new Lines(in, limits.submissionBytes(), limits.batchBytes());
        this.out = out;
        this.limits = limits;
        this.pool = pool;
        this.scorer = scorer;
    }

    void run() throws IOException {
        Lines.Line line = next();
        while (line != null && line.number() <= limits.batchLines()) {
            if (!line.blank()) {
                window.add(scoring(line));
            }
            line = next();
        }
        while (!window.isEmpty()) {
            writeOldest();
        }
        Optional<BatchLine> objection = line == null ? lines.objection() : Optional.of(tooMany(line));
        if (objection.isPresent()) {
            write(Json.line(objection.get()));
        }
        out.flush();
    }

    private Lines.Line next() throws IOException {
        while (window.size() == WINDOW || (!window.isEmpty() && !lines.ready())) {
            writeOldest();
        }
        if (!lines.ready()) {
            out.flush();
        }
        return lines.next();
    }

    private CompletableFuture<byte[]> scoring(Lines.Line line) {
        return CompletableFuture.supplyAsync(
                () -> Json.line(
                        line.bytes() == null
                                ? BatchLine.problem(
                                        line.number(), "too-large-record", "", limits.submissionBytes() + "")
                                : scorer.apply(line)),
                pool);
    }

    private BatchLine tooMany(Lines.Line line) {
        return BatchLine.problem(line.number(), "too-many-lines", "", limits.batchLines() + "");
    }

    private void writeOldest() throws IOException {
        write(window.remove().join());
    }

    private void write(byte[] answer) throws IOException {
        out.write(answer);
        out.write('\n');
    }
}
