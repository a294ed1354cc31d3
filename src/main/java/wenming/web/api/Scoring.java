package wenming.web.api;

import io.javalin.http.Context;
import wenming.desk.Answer;
import wenming.report.Json;

/** One submission in, its scorecard out. */
final class Scoring {
    private static final String TYPE = "application/json";

    private final Office office;
    private final Limits limits;

    Scoring(Office office, Limits limits) {
        this.office = office;
        this.limits = limits;
    }

    void create(Context ctx) {
        Office.Open open = office.now();
        Query query = Query.of(ctx, open);
        byte[] submission = Body.read(ctx, TYPE, limits.submissionBytes());
        Answer answer = open.desk().answer(submission, query.ruleSet(), query.asOf());
        if (answer instanceof Answer.Rejected rejected) {
            throw Refusal.of(rejected.problems());
        }
        ctx.result(Json.pretty(((Answer.Scored) answer).scorecard()));
    }
}
