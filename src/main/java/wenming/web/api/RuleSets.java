package wenming.web.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import wenming.report.Json;

/** Which rule sets there are, and what each of them asks for. */
final class RuleSets {
    private final Office office;

    RuleSets(Office office) {
        this.office = office;
    }

    void list(Context ctx) {
        List<RuleSetLine> lines =
                office.now().ruleSets().stream().map(RuleSetLine::of).toList();
        ctx.result(Json.pretty(Map.of("ruleSets", lines)));
    }

    void show(Context ctx) {
        ctx.result(Json.pretty(RuleSetDocument.of(office.now().ruleSet(ctx.pathParam("id")))));
    }

    void schema(Context ctx) {
        Office.Open open = office.now();
        byte[] schema = Json.pretty(open.schema().of(open.ruleSet(ctx.pathParam("id"))));
        ctx.contentType("application/schema+json; charset=utf-8").result(schema);
    }
}
