package wenming.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import wenming.desk.Answer;

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
            new BatchRun(body, ctx.res().getOutputStream(), limits, pool, line -> scored(line, open, query)).run();
        } finally {
            places.release();
        }
    }

    private BatchLine scored(Lines.Line line, Office.Open open, Query query) {
        try {
            Answer answer = open.desk().answer(line.bytes(), query.ruleSet(), query.asOf());
            return answer instanceof Answer.Scored scored
                    ? BatchLine.of(line.number(), scored.scorecard())
                    : BatchLine.of(line.number(), ((Answer.Rejected) answer).problems());
        } catch (RuntimeException e) {
            return BatchLine.problem(line.number(), "internal", errors.logged(e, "line " + line.number()), "");
        }
    }
}
