package wenming.web.api;

import io.javalin.http.Context;
import java.util.List;
import wenming.report.Json;

/** Which rule sets there are, and what each of them asks for. */
final class RuleSets {
    private final Office office;

    RuleSets(Office office) {
        this.office = office;
    }

    /** Every version of every set, and why what stands in the folders is not among them, where that is so. */
    record RuleSetList(List<RuleSetLine> ruleSets, List<StaleLine> stale) {}

    List<Route> routes() {
        Route.Parameter id = Route.Parameter.path("id");
        return List.of(
                Route.get("/api/v1/rule-sets", "listRuleSets")
                        .gives(Route.Content.of("application/json", RuleSetList.class, this::all))
                        .refuses(Fault.NOT_READY)
                        .to(this::list),
                Route.get("/api/v1/rule-sets/{id}", "showRuleSet")
                        .with(id)
                        .gives(Route.Content.of("application/json", RuleSetDocument.class))
                        .refuses(Fault.NO_SUCH_RULE_SET, Fault.NOT_READY)
                        .to(this::show),
                Route.get("/api/v1/rule-sets/{id}/schema", "schemaOfRuleSet")
                        .with(id)
                        .gives(Route.Content.of("application/schema+json", Object.class))
                        .refuses(Fault.NO_SUCH_RULE_SET, Fault.NOT_READY)
                        .to(this::schema));
    }

    private void list(Context ctx) {
        ctx.result(Json.pretty(all(office.now())));
    }

    private RuleSetList all(Office.Open open) {
        List<RuleSetLine> lines = open.ruleSets().stream().map(RuleSetLine::of).toList();
        return new RuleSetList(lines, StaleLine.of(office.stale()));
    }

    private void show(Context ctx) {
        ctx.result(Json.pretty(RuleSetDocument.of(office.now().ruleSet(ctx.pathParam("id")))));
    }

    private void schema(Context ctx) {
        Office.Open open = office.now();
        byte[] schema = Json.pretty(open.schema().of(open.ruleSet(ctx.pathParam("id"))));
        ctx.contentType("application/schema+json; charset=utf-8").result(schema);
    }
}
