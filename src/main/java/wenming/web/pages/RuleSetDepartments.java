package wenming.web.pages;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.RuleSet;
import wenming.report.Owners;
import wenming.report.Owners.Owner;
import wenming.report.Portrait;
import wenming.report.paper.DepartmentList;
import wenming.report.paper.Paper;
import wenming.report.paper.PaperHtml;
import wenming.report.paper.PaperXlsx;
import wenming.web.api.Fault;
import wenming.web.api.Refusal;
import wenming.web.pages.rulesets.Links;

/** What each department answers for by a rule set, as a page and as the files of its paper. */
final class RuleSetDepartments {
    List<Leaf> leaves() {
        return List.of(
                Leaf.get("/rule-sets/{id}/departments", this::show),
                Leaf.get("/rule-sets/{id}/departments.pdf", this::pdf).metered(true),
                Leaf.get("/rule-sets/{id}/departments.xlsx", this::xlsx).metered(true));
    }

    private void show(Context ctx, Visit visit) {
        Portrait portrait = portrait(ctx, visit);
        List<Owner> owners = Owners.of(portrait.set());
        String wanted = RuleSetPages.text(ctx, "owner");
        Owner owner = owners.stream()
                .filter(one -> one.name().zh().equals(wanted))
                .findFirst()
                .orElse(null);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("set", portrait.set());
        values.put("owners", owners);
        values.put("wanted", wanted);
        values.put("owner", owner);
        values.put("paper", owner == null ? null : PaperHtml.article(DepartmentList.of(portrait, owner)));
        visit.show(ctx, "web/rule-set-departments", values);
    }

    private void pdf(Context ctx, Visit visit) {
        send(ctx, PaperAnswer.pdf(paper(ctx, visit)), "pdf", "application/pdf");
    }

    private void xlsx(Context ctx, Visit visit) {
        send(ctx, PaperXlsx.of(paper(ctx, visit)), "xlsx", PaperXlsx.CONTENT_TYPE);
    }

    private static Paper paper(Context ctx, Visit visit) {
        Portrait portrait = portrait(ctx, visit);
        String wanted = RuleSetPages.text(ctx, "owner");
        Owner owner = Owners.of(portrait.set()).stream()
                .filter(one -> one.name().zh().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Fault.NO_SUCH_PATH));
        return DepartmentList.of(portrait, owner);
    }

    private static Portrait portrait(Context ctx, Visit visit) {
        RuleSet set = RuleSetPages.chosen(visit, ctx.pathParam("id"));
        return RuleSetPages.portrait(visit, set);
    }

    private static void send(Context ctx, byte[] file, String ending, String type) {
        String name = ctx.pathParam("id") + "-" + RuleSetPages.text(ctx, "owner") + "." + ending;
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + Links.encoded(name));
        ctx.result(file).contentType(type);
    }
}
