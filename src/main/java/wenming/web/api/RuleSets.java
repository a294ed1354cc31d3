package wenming.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.intake.form.EntryForm;
import wenming.intake.workbook.WorkbookTemplate;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.report.Json;

/** Which rule sets there are, and what each of them asks for. */
final class RuleSets {
    private static final String LANG = "lang";

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
                        .to(this::schema),
                Route.get("/api/v1/rule-sets/{id}/template.xlsx", "templateOfRuleSet")
                        .with(id, Route.Parameter.query(LANG, null))
                        .gives(Route.Content.of(WorkbookTemplate.CONTENT_TYPE, byte[].class))
                        .refuses(Fault.NO_SUCH_RULE_SET, Fault.BAD_QUERY, Fault.NOT_READY)
                        .to(this::template));
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

    private void template(Context ctx) {
        Query.only(ctx, List.of(LANG));
        Office.Open open = office.now();
        RuleSet ruleSet = open.ruleSet(ctx.pathParam("id"));
        byte[] template = WorkbookTemplate.of(EntryForm.of(ruleSet, vocabulary(open)), language(ctx));
        ctx.contentType(WorkbookTemplate.CONTENT_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + ruleSet.id() + ".xlsx\"")
                .result(template);
    }

    private static Vocabulary vocabulary(Office.Open open) {
        try {
            return open.library().vocabulary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is asked for, else Chinese: the standards are. */
    private static Language language(Context ctx) {
        String lang = Query.text(ctx, LANG);
        if (lang == null || lang.equals("zh")) {
            return Language.ZH;
        } else if (lang.equals("en")) {
            return Language.EN;
        }
        throw Query.refusal("unknown-word", Problem.shortened(lang), "zh, en", "");
    }
}
