package wenming.web.api;

import io.javalin.http.Context;
import java.util.List;
import wenming.desk.Answer;
import wenming.model.Submission;
import wenming.report.Json;
import wenming.score.Scorecard;

/** One submission in, its scorecard out. */
final class Scoring {
    private static final String TYPE = "application/json";

    private final Office office;
    private final Limits limits;
    private final Metrics metrics;

    Scoring(Office office, Limits limits, Metrics metrics) {
        this.office = office;
        this.limits = limits;
        this.metrics = metrics;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/score", "score")
                .with(Query.PARAMETERS)
                .takes(Route.Content.of(TYPE, Submission.class, Examples::submission))
                .gives(Route.Content.of(TYPE, Scorecard.class, Examples::scorecard))
                .refuses(
                        Fault.MALFORMED,
                        Fault.BAD_QUERY,
                        Fault.CUT_OFF,
                        Fault.NO_SUCH_RULE_SET,
                        Fault.TOO_SLOW,
                        Fault.TOO_LARGE,
                        Fault.WRONG_TYPE,
                        Fault.COMPRESSED,
                        Fault.REJECTED,
                        Fault.NOT_READY)
                .to(this::create));
    }

    private void create(Context ctx) {
        Office.Open open = office.now();
        Query query = Query.of(ctx, open);
        byte[] submission = Body.read(ctx, TYPE, limits.submissionBytes());
        Answer answer = query.desk(open).answer(submission, query.ruleSet(), query.asOf());
        if (answer instanceof Answer.Rejected rejected) {
            metrics.rejected(submission, query.ruleSet(), rejected.problems(), open);
            throw Refusal.of(rejected.problems());
        }
        Scorecard scorecard = ((Answer.Scored) answer).scorecard();
        metrics.scored(scorecard);
        ctx.result(Json.pretty(scorecard));
    }
}
