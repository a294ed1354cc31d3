package wenming.web.api;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenming.advise.Explanation;
import wenming.advise.Plan;
import wenming.advise.Wishes;
import wenming.advise.match.Match;
import wenming.desk.Adviser;
import wenming.desk.Matcher;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.report.Json;

/** One submission in; what to do, or why a criterion stands where it stands, out. */
final class Advice {
    private static final String TYPE = "application/json";

    private final Office office;
    private final Limits limits;

    Advice(Office office, Limits limits) {
        this.office = office;
        this.limits = limits;
    }

    List<Route> routes() {
        return List.of(
                draft("/api/v1/plan", "plan", Plan.class, Advice::examplePlan)
                        .with(
                                Route.Parameter.query("target", null),
                                Route.Parameter.query("do", null),
                                Route.Parameter.query("by", "date"))
                        .to(this::plan),
                draft("/api/v1/explain", "explain", Explanation.class, Advice::exampleExplanation)
                        .with(new Route.Parameter("criterion", "query", true, null))
                        .to(this::explain),
                match());
    }

    /** Without an example: measuring by every rule set is too dear for whoever only asks what there is. */
    private Route match() {
        return Route.post("/api/v1/match", "match")
                .with(Route.Parameter.query("asOf", "date"), Route.Parameter.query("top", null))
                .takes(Route.Content.of(TYPE, Submission.class, Examples::submission))
                .gives(Route.Content.of(TYPE, Match.class))
                .refuses(
                        Fault.MALFORMED,
                        Fault.BAD_QUERY,
                        Fault.CUT_OFF,
                        Fault.TOO_SLOW,
                        Fault.TOO_LARGE,
                        Fault.WRONG_TYPE,
                        Fault.COMPRESSED,
                        Fault.REJECTED,
                        Fault.NOT_READY)
                .to(this::match);
    }

    private static Route.Draft draft(String path, String id, Class<?> gives, Route.Example example) {
        return Route.post(path, id)
                .with(Query.PARAMETERS)
                .takes(Route.Content.of(TYPE, Submission.class, Examples::submission))
                .gives(Route.Content.of(TYPE, gives, example))
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
                        Fault.NOT_READY);
    }

    private static Plan examplePlan(Office.Open open) {
        return new Adviser(open.desk())
                .plan(Examples.request(), BigDecimal.TEN, null)
                .value();
    }

    private static Explanation exampleExplanation(Office.Open open) {
        return new Adviser(open.desk()).explain(Examples.request(), "ZY-12a").value();
    }

    private void plan(Context ctx) {
        Office.Open open = office.now();
        Query query = Query.of(ctx, open, List.of("target", "do", "by"));
        BigDecimal target = Query.number(ctx, "target");
        Map<String, Long> wanted = wanted(ctx);
        LocalDate by = Query.day(ctx, "by");
        if ((target == null) == (wanted == null)) {
            throw Query.refusal("missing-key", "", "target | do", "");
        }
        Request request = request(ctx, query);
        Adviser adviser = new Adviser(open.desk());
        Reply<Plan> reply = wanted == null ? adviser.plan(request, target, by) : adviser.whatIf(request, wanted, by);
        ctx.result(Json.pretty(given(reply)));
    }

    private void explain(Context ctx) {
        Office.Open open = office.now();
        Query query = Query.of(ctx, open, List.of("criterion"));
        String criterion = Query.required(ctx, "criterion");
        ctx.result(Json.pretty(given(new Adviser(open.desk()).explain(request(ctx, query), criterion))));
    }

    private void match(Context ctx) {
        Office.Open open = office.now();
        Query.only(ctx, List.of("asOf", "top"));
        LocalDate asOf = Query.day(ctx, "asOf");
        String top = Query.text(ctx, "top");
        if (top != null && !top.matches("[1-9][0-9]{0,8}")) {
            throw Query.refusal("wrong-type", Problem.shortened(top), "whole-number", "");
        }
        Request request = new Request(Body.read(ctx, TYPE, limits.matchBytes()), null, asOf);
        Match match = given(new Matcher(open.desk()).match(request));
        ctx.result(Json.pretty(top == null ? match : match.top(Integer.parseInt(top))));
    }

    private Request request(Context ctx, Query query) {
        return new Request(Body.read(ctx, TYPE, limits.submissionBytes()), query.ruleSet(), query.asOf());
    }

    private static Map<String, Long> wanted(Context ctx) {
        String things = Query.text(ctx, "do");
        if (things == null) {
            return null;
        }
        Optional<Map<String, Long>> wanted = Wishes.read(List.of(things.split(",", -1)));
        return wanted.orElseThrow(() -> Query.refusal("wrong-type", Problem.shortened(things), "ZY-12b,ZY-13=+2", ""));
    }

    /** The answer; refuses with its problems where there is none. */
    static <T> T given(Reply<T> reply) {
        if (!reply.given()) {
            throw Refusal.of(reply.problems());
        }
        return reply.value();
    }
}
