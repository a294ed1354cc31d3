package wenming.web.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import wenming.model.Findings;
import wenming.report.paper.ReviewPaper;
import wenming.report.paper.SiteChecklist;
import wenming.report.site.FindingText;
import wenming.report.site.SiteForm;
import wenming.report.site.SiteSpeech;
import wenming.web.api.Limits;
import wenming.web.api.Query;

/** The papers of an on-site visit: the checklist, empty or filled in, and both sides of a review. */
final class SitePapers {
    private final Limits limits;
    private final SiteDesk desk;

    SitePapers(Limits limits, SiteDesk desk) {
        this.limits = limits;
        this.desk = desk;
    }

    List<Leaf> leaves() {
        return List.of(
                Leaf.get("/on-site/paper", this::open),
                Leaf.get("/papers/site-checklist.{format}", this::empty).metered(true),
                Leaf.post("/papers/site-checklist.{format}", this::checklist),
                Leaf.post("/papers/review.{format}", this::review));
    }

    private void open(Context ctx, Visit visit) {
        String draft = ctx.queryParam("draft");
        String kind = Query.required(ctx, "kind");
        String page = kind.equals(ReviewPaper.KIND) ? "/on-site/review" : "/on-site";
        String back = draft == null
                ? page + "?ruleSet=" + Address.encoded(Query.required(ctx, "ruleSet"))
                : page + "?draft=" + Address.encoded(draft);
        visit.show(ctx, "web/on-site-sheet", Map.of("back", back));
    }

    private void empty(Context ctx, Visit visit) {
        SiteReading by = desk.reading(visit);
        SiteForm form = by.form(Query.required(ctx, "ruleSet"));
        PaperAnswer.send(ctx, SiteChecklist.of(form, null, new SiteSpeech(by.vocabulary(), visit.language())));
    }

    private void checklist(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits);
        SiteReading by = desk.reading(visit);
        SiteForm form = by.form(handed);
        Findings findings =
                handed.findings() == null ? null : by.findings(handed.findings(), form.ruleSet(), SiteDesk.unit(form));
        PaperAnswer.send(ctx, SiteChecklist.of(form, findings, new SiteSpeech(by.vocabulary(), visit.language())));
    }

    private void review(Context ctx, Visit visit) {
        FindingText words = new FindingText(desk.reading(visit).vocabulary(), visit.language());
        PaperAnswer.send(
                ctx, ReviewPaper.of(desk.sheet(Handed.of(ctx, visit, limits), visit), visit.language(), words));
    }
}
