package wenming.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import wenming.desk.Answer;
import wenming.intake.Entry;
import wenming.model.Problem;

/** Many submissions in, one a line; their scorecards out, one a line, in the same order, while the rest is still coming. */
final class Batches {
    static final String TYPE = "application/x-ndjson";

    private final Office office;
    private final Limits limits;
    private final ExecutorService pool;
    private final Errors errors;
    private final Semaphore places;

    Batches(Office office, Limits limits, ExecutorService pool, Errors errors) {
        this.office = office;
        this.limits = limits;
        this.pool = pool;
        this.errors = errors;
        this.places = new Semaphore(limits.batches());
    }

    void create(Context ctx) throws IOException {
        Office.Open open = office.now();
        Query query = Query.of(ctx, open);
        InputStream body = Body.open(ctx, TYPE, limits.batchBytes());
        if (!places.tryAcquire()) {
            throw Refusal.of(Fault.BUSY, limits.batches()).with("Connection", "close");
        }
        try {
            ctx.disableCompression().contentType(TYPE + "; charset=utf-8");
            new BatchRun(body, ctx.res().getOutputStream(), limits, pool, entry -> scored(entry, open, query)).run();
        } finally {
            places.release();
        }
    }

    private BatchLine scored(Entry entry, Office.Open open, Query query) {
        if (entry instanceof Entry.Unreadable unreadable) {
            return BatchLine.of(entry.line(), List.of(unreadable.problem()));
        }
        try {
            Answer answer = open.desk().answer(((Entry.Read) entry).bytes(), query.ruleSet(), query.asOf());
            return answer instanceof Answer.Scored scored
                    ? BatchLine.of(entry.line(), scored.scorecard())
                    : BatchLine.of(entry.line(), ((Answer.Rejected) answer).problems());
        } catch (RuntimeException e) {
            return BatchLine.of(
                    entry.line(),
                    List.of(new Problem("internal", "", 0, 0, errors.logged(e, "line " + entry.line()), "", "")));
        }
    }
}
