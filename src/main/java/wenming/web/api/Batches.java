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
import wenming.model.Submission;
import wenming.score.Scorecard;

/** Many submissions in, one a line; their scorecards out, one a line, in the same order, while the rest is still coming. */
final class Batches {
    static final String TYPE = "application/x-ndjson";

    private final Office office;
    private final Limits limits;
    private final ExecutorService pool;
    private final Errors errors;
    private final Semaphore places;
    private final Metrics metrics;

    Batches(Office office, Limits limits, ExecutorService pool, Errors errors, Metrics metrics) {
        this.office = office;
        this.limits = limits;
        this.pool = pool;
        this.errors = errors;
        this.places = new Semaphore(limits.batches());
        this.metrics = metrics;
        metrics.batches(() -> limits.batches() - places.availablePermits());
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/batches", "scoreBatch")
                .with(Query.PARAMETERS)
                .takes(Route.Content.of(TYPE, Submission.class, Examples::submission))
                .gives(Route.Content.of(TYPE, BatchLine.class, Examples::line))
                .refuses(
                        Fault.BAD_QUERY,
                        Fault.NO_SUCH_RULE_SET,
                        Fault.TOO_LARGE,
                        Fault.WRONG_TYPE,
                        Fault.COMPRESSED,
                        Fault.NOT_READY,
                        Fault.BUSY)
                .to(this::create));
    }

    private void create(Context ctx) throws IOException {
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
            metrics.rejected(null, query.ruleSet(), List.of(unreadable.problem()), open);
            return BatchLine.of(entry.line(), List.of(unreadable.problem()));
        }
        try {
            byte[] submission = ((Entry.Read) entry).bytes();
            Answer answer = query.desk(open).answer(submission, query.ruleSet(), query.asOf());
            if (answer instanceof Answer.Rejected rejected) {
                metrics.rejected(submission, query.ruleSet(), rejected.problems(), open);
                return BatchLine.of(entry.line(), rejected.problems());
            }
            Scorecard scorecard = ((Answer.Scored) answer).scorecard();
            metrics.scored(scorecard);
            return BatchLine.of(entry.line(), scorecard);
        } catch (RuntimeException e) {
            return BatchLine.of(
                    entry.line(),
                    List.of(new Problem("internal", "", 0, 0, errors.logged(e, "line " + entry.line()), "", "")));
        }
    }
}
