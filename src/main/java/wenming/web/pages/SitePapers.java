package wenming.web.pages;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import wenming.model.Findings;
import wenming.report.paper.Paper;
import wenming.report.paper.PaperHtml;
import wenming.report.paper.PaperPdf;
import wenming.report.paper.PaperXlsx;
import wenming.report.paper.ReviewPaper;
import wenming.report.paper.SiteChecklist;
import wenming.report.site.FindingText;
import wenming.report.site.SiteForm;
import wenming.report.site.SiteSpeech;
import wenming.web.api.Fault;
import wenming.web.api.Limits;
import wenming.web.api.Query;
import wenming.web.api.Refusal;

/** The papers of an on-site visit: the checklist, empty or filled in, and both sides of a review. */
final class SitePapers {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        send(ctx, SiteChecklist.of(form, null, new SiteSpeech(by.vocabulary(), visit.language())));
    }

    private void checklist(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits);
        SiteReading by = desk.reading(visit);
        SiteForm form = by.form(handed);
        Findings findings =
                handed.findings() == null ? null : by.findings(handed.findings(), form.ruleSet(), SiteDesk.unit(form));
        send(ctx, SiteChecklist.of(form, findings, new SiteSpeech(by.vocabulary(), visit.language())));
    }

    private void review(Context ctx, Visit visit) {
        FindingText words = new FindingText(desk.reading(visit).vocabulary(), visit.language());
        send(ctx, ReviewPaper.of(desk.sheet(Handed.of(ctx, visit, limits), visit), visit.language(), words));
    }

    /** In the form that the address asks for; files are named by what they are. */
    private static void send(Context ctx, Paper paper) {
        switch (ctx.pathParam("format")) {
            case "html" -> ctx.result(PaperHtml.article(paper)).contentType("text/html; charset=utf-8");
            case "pdf" -> file(ctx, paper, "pdf", "application/pdf", PaperPdf.of(paper));
            case "xlsx" -> file(ctx, paper, "xlsx", XLSX, PaperXlsx.of(paper));
            default -> throw Refusal.of(Fault.NO_SUCH_PATH);
        }
    }

    private static void file(Context ctx, Paper paper, String ending, String type, byte[] bytes) {
        String unit = paper.head().get(0).value();
        String name = paper.title() + (unit.isEmpty() ? "" : "-" + unit) + "." + ending;
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        ctx.result(bytes)
                .contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + paper.kind() + "." + ending + "\"; filename*=UTF-8''" + encoded);
    }
}
