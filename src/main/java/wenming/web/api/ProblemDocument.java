package wenming.web.api;

import java.util.List;
import wenming.model.Problem;
import wenming.model.Text;
import wenming.report.Json;
import wenming.report.ProblemText;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type which kind of error, always the same for the same kind
 * @param title the HTTP status in words
 * @param detail what happened, in English
 * @param message what happened, in both languages
 * @param id of an internal fault, also in the log; else null
 * @param problems everything that is wrong with a submission, in the order of its text; else empty
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        Text message,
        String id,
        List<ProblemText.Line> problems) {
    static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    /** For what was refused. */
    public static ProblemDocument of(Refusal refusal) {
        return of(
                refusal.fault(),
                refusal.fault().status(),
                refusal.text(),
                null,
                refusal.problems().stream().map(ProblemText::line).toList());
    }

    /** The same, with its problems said in other words. */
    public ProblemDocument saying(List<ProblemText.Line> others) {
        return new ProblemDocument(type, title, status, detail, message, id, others);
    }

    /** For a fault of ours. */
    static ProblemDocument internal(String id) {
        return of(Fault.INTERNAL, Fault.INTERNAL.status(), Fault.INTERNAL.text(id), id, List.of());
    }

    /** For what the web server refuses by itself, before a route is found. */
    static ProblemDocument ofStatus(int status) {
        Fault fault = status == Fault.STOPPING.status() ? Fault.STOPPING : Fault.BAD_REQUEST;
        return of(fault, status, fault.text(), null, List.of());
    }

    /** What a fault of this kind looks like. */
    static ProblemDocument example(Fault fault) {
        List<ProblemText.Line> problems = fault == Fault.REJECTED
                ? List.of(ProblemText.line(new Problem("unknown-key", "/units", 3, 3, "units", "", "unit")))
                : List.of();
        Object[] values = {"…", "…", "…"};
        return of(
                fault, fault.status(), fault.text(values), fault == Fault.INTERNAL ? "1f0c8a52-77b3" : null, problems);
    }

    byte[] bytes() {
        return Json.pretty(this);
    }

    private static ProblemDocument of(Fault fault, int status, Text text, String id, List<ProblemText.Line> problems) {
        String title = org.eclipse.jetty.http.HttpStatus.getMessage(status);
        return new ProblemDocument(fault.type(), title, status, text.en(), text, id, problems);
    }
}
