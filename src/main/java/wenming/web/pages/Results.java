package wenming.web.pages;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenming.advise.Comparison;
import wenming.advise.Digest;
import wenming.advise.Explanation;
import wenming.advise.Plan;
import wenming.advise.Wishes;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.desk.Adviser;
import wenming.desk.Answer;
import wenming.desk.Comparer;
import wenming.desk.Desk;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.model.Problem;
import wenming.report.Json;
import wenming.score.Scorecard;
import wenming.web.api.Fault;
import wenming.web.api.Limits;
import wenming.web.api.Office;
import wenming.web.api.Query;
import wenming.web.api.Refusal;
import wenming.web.pages.result.Bars;
import wenming.web.pages.result.Moves;
import wenming.web.pages.result.Places;
import wenming.web.pages.result.Result;
import wenming.web.pages.result.Steps;
import wenming.web.pages.result.Wording;

/**
 * The result of one submission, and advice on it. The page is a shell: its script posts what the browser keeps and puts the
 * answers in.
 */
final class Results {
    private final Limits limits;

    Results(Limits limits) {
        this.limits = limits;
    }

    List<Leaf> leaves() {
        return List.of(
                Leaf.get("/result", (ctx, visit) -> visit.show(ctx, "web/result", Map.of())),
                Leaf.post("/result/show", this::show),
                Leaf.post("/result/scorecard", this::scorecard),
                Leaf.post("/result/plan", this::plan),
                Leaf.post("/result/what-if", this::whatIf),
                Leaf.post("/result/explain", this::explain),
                Leaf.post("/result/compare", this::compare));
    }

    private void show(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits);
        Scorecard card = scored(visit.open().desk().withDoubts(), handed.request());
        Result result = result(visit, card, handed);
        visit.show(ctx, "web/result-card", Map.of("result", result, "bars", Bars.of(result)));
    }

    /** The same bytes as on the command line, to be kept and compared with later. */
    private void scorecard(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits);
        Scorecard card = scored(visit.open().desk(), handed.request());
        ctx.result(Json.pretty(card)).contentType("application/json; charset=utf-8");
    }

    private void plan(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits, "target", "by");
        BigDecimal target = Query.number(ctx, "target");
        if (target == null) {
            Query.required(ctx, "target"); // refuses
        }
        LocalDate by = Query.day(ctx, "by");
        Adviser adviser = new Adviser(visit.open().desk());
        Plan plan = given(adviser.plan(handed.request(), target, by));
        visit.show(ctx, "web/result-plan", steps(visit, handed, adviser, plan));
    }

    private void whatIf(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits, "do", "by");
        String things = Query.required(ctx, "do");
        Optional<Map<String, Long>> wanted = Wishes.read(List.of(things.split(",", -1)));
        if (wanted.isEmpty()) {
            throw Refusal.of(
                    Fault.BAD_QUERY,
                    new Problem("wrong-type", "", 0, 0, Problem.shortened(things), "ZY-12b,ZY-13=+2", ""));
        }
        Adviser adviser = new Adviser(visit.open().desk());
        Plan plan = given(adviser.whatIf(handed.request(), wanted.get(), Query.day(ctx, "by")));
        visit.show(ctx, "web/result-what-if", Map.of("plan", plan));
    }

    private Map<String, Object> steps(Visit visit, Handed handed, Adviser adviser, Plan plan) {
        List<BigDecimal> climb = given(adviser.climb(handed.request(), plan));
        return Map.of("steps", Steps.of(plan, climb), "wording", wording(visit, handed, plan.ruleSet()));
    }

    private void explain(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits, "criterion");
        String criterion = Query.required(ctx, "criterion");
        Explanation explanation = given(new Adviser(visit.open().desk()).explain(handed.request(), criterion));
        visit.show(
                ctx,
                "web/result-explain",
                Map.of("explanation", explanation, "wording", wording(visit, handed, explanation.ruleSet())));
    }

    private void compare(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits, "earlierRuleSet");
        if (handed.earlier() == null) {
            throw Refusal.of(Fault.BAD_QUERY, new Problem("missing-key", "", 0, 0, "", "earlier", ""));
        }
        Office.Open open = visit.open();
        Scorecard card = scored(open.desk(), handed.request());
        Comparer comparer = new Comparer(open.desk());
        Request earlier = new Request(handed.earlier(), Query.text(ctx, "earlierRuleSet"), null);
        Digest before = given(comparer.digest(earlier).in("earlier"));
        Comparison comparison = given(comparer.compare(before, Digest.of(card), true));
        Result result = result(visit, card, handed);
        visit.show(ctx, "web/result-compare", Map.of("moves", Moves.of(comparison, result)));
    }

    private Result result(Visit visit, Scorecard card, Handed handed) {
        return new Result(card, ruleSet(visit, card.ruleSet()), wording(visit, handed, card.ruleSet()));
    }

    private static RuleSet ruleSet(Visit visit, Scorecard.RuleSetLine line) {
        return visit.open().ruleSet(line.id() + "@" + line.version());
    }

    private Wording wording(Visit visit, Handed handed, Scorecard.RuleSetLine line) {
        Vocabulary vocabulary = visit.open().vocabulary();
        Places places = new Places(handed.submission(), ruleSet(visit, line), vocabulary, visit.language());
        return new Wording(visit.language(), vocabulary, places);
    }

    private static Scorecard scored(Desk desk, Request request) {
        Answer answer = desk.answer(request);
        if (answer instanceof Answer.Rejected rejected) {
            throw Refusal.of(rejected.problems());
        }
        return ((Answer.Scored) answer).scorecard();
    }

    private static <T> T given(Reply<T> reply) {
        if (!reply.given()) {
            throw Refusal.of(reply.problems());
        }
        return reply.value();
    }
}
