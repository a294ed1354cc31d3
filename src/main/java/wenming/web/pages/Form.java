package wenming.web.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wenming.catalogue.RuleSet;
import wenming.desk.Answer;
import wenming.intake.form.EntryForm;
import wenming.report.ProblemText;
import wenming.web.api.Limits;
import wenming.web.api.Office;
import wenming.web.api.Query;
import wenming.web.api.Refusal;

/**
 * The self-assessment: a form made from a rule set, and what it is worth while it is filled in. The draft is the browser's:
 * the server sees it only to score it.
 */
final class Form {
    private final Limits limits;
    private volatile Forms known;

    Form(Limits limits) {
        this.limits = limits;
    }

    List<Leaf> leaves() {
        return List.of(Leaf.get("/form", this::show), Leaf.post("/form/live", this::score));
    }

    private void show(Context ctx, Visit visit) {
        Query.of(ctx, visit.open(), List.of("draft", "q", Tongue.KEY));
        String ruleSet = Query.text(ctx, "ruleSet");
        String draft = Query.text(ctx, "draft");
        if (ruleSet == null && draft != null) {
            visit.show(ctx, "web/form-open", Map.of()); // only the browser knows by which rule set the draft is
        } else if (ruleSet == null) {
            visit.show(ctx, "web/form-choose", Map.of("sets", Start.fillable(visit, "")));
        } else {
            RuleSet set = visit.open().ruleSet(ruleSet);
            visit.show(ctx, "web/form", Map.of("view", new FormView(form(visit.open(), set)), "set", set));
        }
    }

    private void score(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits);
        Answer answer = visit.open().desk().answer(handed.request());
        if (answer instanceof Answer.Scored scored) {
            RuleSet set = visit.open()
                    .ruleSet(scored.scorecard().ruleSet().id() + "@"
                            + scored.scorecard().ruleSet().version());
            FormScore score = FormScore.of(form(visit.open(), set), scored.scorecard());
            visit.show(ctx, "web/form-live", Map.of("score", score, "set", set));
        } else if (answer instanceof Answer.Rejected rejected) {
            // Refusal tells a broken text from a wrong one, and the script needs more of each problem than a page
            // shows.
            List<ProblemText.Line> lines = rejected.problems().stream()
                    .map(forms(visit.open()).words()::line)
                    .toList();
            ctx.status(
                    HttpStatus.forStatus(Refusal.of(rejected.problems()).fault().status()));
            visit.show(ctx, "web/form-problems", Map.of("lines", lines));
        }
    }

    /** Made once for each rule set: typing asks for it again and again. */
    private EntryForm form(Office.Open open, RuleSet set) {
        return forms(open)
                .made()
                .computeIfAbsent(set.reference().toString(), unused -> EntryForm.of(set, open.vocabulary()));
    }

    private Forms forms(Office.Open open) {
        Forms forms = known;
        if (forms == null || !forms.open().equals(open)) {
            forms = new Forms(open, new FormWords(EntryForm.any(open.vocabulary())), new ConcurrentHashMap<>());
            known = forms;
        }
        return forms;
    }

    /** The forms of the rule sets that were served when they were made, and what faults of them are called. */
    private record Forms(Office.Open open, FormWords words, Map<String, EntryForm> made) {}
}
