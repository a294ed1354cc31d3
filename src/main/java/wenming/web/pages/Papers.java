package wenming.web.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenming.desk.Filed;
import wenming.desk.Reply;
import wenming.report.paper.Dossier;
import wenming.report.paper.UnitPaper;
import wenming.web.api.Fault;
import wenming.web.api.Limits;
import wenming.web.api.Query;
import wenming.web.api.Refusal;

/** The papers about one unit: to be looked at and printed, as PDF, as a spreadsheet. */
final class Papers {
    private final Limits limits;

    Papers(Limits limits) {
        this.limits = limits;
    }

    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>(List.of(Leaf.get("/paper", this::open)));
        for (UnitPaper paper : UnitPaper.values()) {
            String path = "/papers/" + paper.kind() + ".{" + PaperAnswer.FORMAT + "}";
            leaves.add(Leaf.post(path, (ctx, visit) -> make(paper, ctx, visit)));
        }
        return leaves;
    }

    /** The page is empty until its script has handed in the draft, which only the browser has. */
    private void open(Context ctx, Visit visit) {
        String kind = Query.text(ctx, "kind");
        UnitPaper paper = kind == null
                ? UnitPaper.SELF_ASSESSMENT
                : UnitPaper.of(kind).orElseThrow(() -> Refusal.of(Fault.NO_SUCH_PATH));
        String draft = Query.text(ctx, "draft");
        visit.show(ctx, "web/paper", Map.of("paper", paper, "draft", draft == null ? "" : draft));
    }

    private void make(UnitPaper paper, Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits);
        Reply<Filed> reply = visit.open().desk().file(handed.request());
        if (!reply.given()) {
            throw Refusal.of(reply.problems());
        }
        Filed filed = reply.value();
        Dossier dossier = new Dossier(
                filed.scorecard(), filed.ruleSet(), filed.submission(), filed.vocabulary(), visit.language());
        PaperAnswer.send(ctx, paper.of(dossier));
    }
}
