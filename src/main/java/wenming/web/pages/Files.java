package wenming.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Reply;
import wenming.intake.SubmissionReader;
import wenming.intake.form.EntryForm;
import wenming.model.Problem;
import wenming.report.Json;
import wenming.web.api.Body;
import wenming.web.api.Limits;
import wenming.web.api.Office;
import wenming.web.api.ProblemDocument;
import wenming.web.api.Refusal;

/** Files that a browser cannot read by itself: what is in them, and what is wrong with it. Nothing is kept. */
final class Files {
    private static final String BYTES = "application/octet-stream";
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final Limits limits;

    Files(Limits limits) {
        this.limits = limits;
    }

    /**
     * What was read.
     *
     * @param ruleSet the one that the file names, else the one that the visitor chose
     * @param problems what is wrong with the submission, as a part of a page; null where nothing is
     */
    record Read(String ruleSet, JsonNode submission, String problems) {}

    List<Leaf> leaves() {
        return List.of(Leaf.post("/start/file", this::read), Leaf.get("/start/template", this::template));
    }

    private void read(Context ctx, Visit visit) {
        Office.Open open = visit.open();
        byte[] file = Body.read(ctx, BYTES, limits.submissionBytes());
        Desk desk = open.desk();
        Reply<byte[]> document = desk.document(file);
        if (!document.given()) {
            throw Refusal.of(document.problems());
        }
        String named = SubmissionReader.ruleSetOf(document.value());
        String ruleSet = named.isEmpty() ? open.ruleSet(chosen(ctx, open)).id() : named;
        Answer answer = desk.answer(file, named.isEmpty() ? ruleSet : null, null);
        List<Problem> problems = answer instanceof Answer.Rejected rejected ? rejected.problems() : List.of();
        Read read = new Read(ruleSet, tree(document.value(), problems), said(visit, problems));
        ctx.status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.result(Json.line(read)).contentType("application/json; charset=utf-8");
    }

    private void template(Context ctx, Visit visit) {
        String id = visit.open().ruleSet(chosen(ctx, visit.open())).reference().toString();
        ctx.redirect("/api/v1/rule-sets/" + Address.encoded(id) + "/template.xlsx?lang="
                + visit.lang().substring(0, 2));
    }

    private static String chosen(Context ctx, Office.Open open) {
        String chosen = ctx.queryParam("ruleSet");
        return chosen == null || chosen.isEmpty() ? open.ruleSets().get(0).id() : chosen;
    }

    /** The document as it is, so that nothing of it is lost; refused where it is none. */
    private static JsonNode tree(byte[] document, List<Problem> problems) {
        try {
            JsonNode tree = PLAIN.readTree(document);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            // The reader has said better why.
        }
        throw Refusal.of(problems);
    }

    private static String said(Visit visit, List<Problem> problems) {
        if (problems.isEmpty()) {
            return null;
        }
        FormWords words = new FormWords(EntryForm.any(visit.open().vocabulary()));
        ProblemDocument document = ProblemDocument.of(Refusal.of(problems))
                .saying(problems.stream().map(words::line).toList());
        return visit.render("web/problems", Map.of("document", document));
    }
}
