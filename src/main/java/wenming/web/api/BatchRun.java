package wenming.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import wenming.batch.Pipeline;
import wenming.intake.Entry;
import wenming.intake.LineRecords;
import wenming.model.Problem;
import wenming.report.Json;

/** One batch on its way, through the same pipeline as a batch of files: each line gets its answer, in order. */
final class BatchRun implements Pipeline.Source, Pipeline.Receiver<byte[]> {
    private final LineRecords records;
    private final OutputStream out;
    private final Limits limits;
    private final ExecutorService pool;
    private final Function<Entry, BatchLine> scorer;
    private int scored; // lines that get their answer, or are blank

    /** A batch that reads one stream and answers on another. */
    BatchRun(InputStream in, OutputStream out, Limits limits, ExecutorService pool, Function<Entry, BatchLine> scorer) {
        this.records = new LineRecords(new Upload(in, limits.batchBytes()), "", limits.submissionBytes());
        this.out = out;
        this.limits = limits;
        this.pool = pool;
        this.scorer = scorer;
    }

    /**
     * Runs to the end of what is sent, or to the point where the client may send no more.
     *
     * @throws IOException if the client does not take its answers
     */
    void run() throws IOException {
        try {
            new Pipeline(pool, 1).run(this, (number, entry) -> Json.line(scorer.apply(entry)), this);
        } catch (Upload.BrokenOff e) {
            take(Json.line(BatchLine.of(scored + 1, List.of(e.problem()))));
        }
        out.flush();
    }

    @Override
    public Entry next() throws IOException {
        Entry entry = next(records);
        if (entry != null && entry.line() > limits.batchLines()) {
            scored = entry.line() - 1;
            throw new Upload.BrokenOff(new Problem("too-many-lines", "", 0, 0, "", limits.batchLines() + "", ""));
        }
        return entry;
    }

    private Entry next(LineRecords records) throws IOException {
        try {
            return records.next();
        } finally {
            scored = records.linesRead();
        }
    }

    @Override
    public boolean ready() throws IOException {
        try {
            return records.ready();
        } catch (IOException e) {
            scored = records.linesRead();
            throw e;
        }
    }

    @Override
    public void take(byte[] answer) throws IOException {
        out.write(answer);
        out.write('\n');
    }

    @Override
    public void pause() throws IOException {
        out.flush();
    }
}
