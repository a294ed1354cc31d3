package wenming.web.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenming.catalogue.RuleSet;
import wenming.intake.FindingsReader;
import wenming.model.Findings;
import wenming.report.site.FindingText;
import wenming.report.site.SiteForm;
import wenming.report.site.SiteSpeech;
import wenming.web.api.Body;
import wenming.web.api.Limits;
import wenming.web.api.Query;

/** On site: an evaluator's checklist place by place, the findings made of it, and both sides of a review. */
final class OnSite {
    private static final String BYTES = "application/octet-stream";

    private final Limits limits;
    private final SiteDesk desk = new SiteDesk();

    OnSite(Limits limits) {
        this.limits = limits;
    }

    List<Leaf> leaves() {
        List<Leaf> own = List.of(
                Leaf.get("/on-site", this::open),
                Leaf.post("/on-site/show", this::show),
                Leaf.post("/on-site/live", this::live),
                Leaf.post("/on-site/read", this::read),
                Leaf.get("/on-site/review", (ctx, visit) -> visit.show(ctx, "web/on-site-review", Map.of())),
                Leaf.post("/on-site/review/show", this::review));
        return Stream.concat(own.stream(), new SitePapers(limits, desk).leaves().stream())
                .toList();
    }

    private void open(Context ctx, Visit visit) {
        String ruleSet = ctx.queryParam("ruleSet");
        if (ruleSet != null) {
            visit.show(ctx, "web/on-site", filledWith(desk.reading(visit).form(ruleSet), visit));
        } else if (ctx.queryParam("draft") != null) {
            visit.show(ctx, "web/on-site", Map.of());
        } else {
            visit.show(ctx, "web/on-site-choose", Map.of("sets", lookedAt(visit)));
        }
    }

    private void show(Context ctx, Visit visit) {
        SiteForm form = desk.reading(visit).form(Handed.of(ctx, visit, limits));
        visit.show(ctx, "web/on-site-list", filledWith(form, visit));
    }

    private Map<String, Object> filledWith(SiteForm form, Visit visit) {
        return Map.of("form", form, "speech", new SiteSpeech(desk.reading(visit).vocabulary(), visit.language()));
    }

    /** The score as it would be by what has been found so far. */
    private void live(Context ctx, Visit visit) {
        visit.show(ctx, "web/on-site-live", Map.of("card", desk.reviewed(Handed.of(ctx, visit, limits), visit)));
    }

    /** Reads a file of findings and answers with it as JSON, or with everything that is wrong with it. */
    private void read(Context ctx, Visit visit) {
        byte[] bytes = Body.read(ctx, BYTES, limits.submissionBytes());
        RuleSet ruleSet = visit.open().ruleSet(Query.required(ctx, "ruleSet"));
        SiteReading by = desk.reading(visit);
        String unit = ctx.queryParam("unit");
        if (unit == null || unit.isBlank()) {
            // No unit is known yet: whichever the file names is the right one.
            Findings named = by.findingsReader().read(bytes, ruleSet, null).value();
            unit = named == null ? null : named.unit();
        }
        by.findings(bytes, ruleSet, unit);
        ctx.result(FindingsReader.json(bytes)).contentType("application/json; charset=utf-8");
    }

    private void review(Context ctx, Visit visit) {
        FindingText words = new FindingText(desk.reading(visit).vocabulary(), visit.language());
        visit.show(
                ctx,
                "web/on-site-both",
                Map.of("sheet", desk.sheet(Handed.of(ctx, visit, limits), visit), "words", words));
    }

    /** Rule sets of which anything is looked at. */
    private List<RuleSet> lookedAt(Visit visit) {
        return Start.found(visit, "").stream()
                .filter(set -> !SiteForm.of(set, null, desk.reading(visit).vocabulary())
                        .empty())
                .toList();
    }
}
