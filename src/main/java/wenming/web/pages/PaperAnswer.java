package wenming.web.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.Semaphore;
import wenming.model.Problem;
import wenming.report.paper.Paper;
import wenming.report.paper.PaperHtml;
import wenming.report.paper.PaperPdf;
import wenming.report.paper.PaperXlsx;
import wenming.web.api.Fault;
import wenming.web.api.Refusal;

/** A paper in the form that the address asks for: {@code html} as a part of a page, {@code pdf} and {@code xlsx} as files. */
final class PaperAnswer {
    /** The part of an address that names the form. */
    static final String FORMAT = "format";

    /** Most lines of a PDF, which is laid out whole in memory. Ours: a thousand take a second, a large hospital has 300. */
    static final int MOST_ROWS = 5_000;

    /** Most requests that may wait for a PDF: no more are made at a time than there are processors. Ours. */
    private static final int MOST_WAITING = 32;

    private static final Semaphore WAITING = new Semaphore(MOST_WAITING);

    private PaperAnswer() {}

    /** The paper as a PDF; refuses one that is too long, and any while too many others wait for theirs. */
    static byte[] pdf(Paper paper) {
        if (paper.rows() > MOST_ROWS) {
            throw Refusal.of(List.of(new Problem("too-many-rows", "", 0, 0, paper.rows() + "", MOST_ROWS + "", "")));
        }
        if (!WAITING.tryAcquire()) {
            throw Refusal.of(Fault.BUSY, MOST_WAITING).with("Retry-After", "5");
        }
        try {
            return PaperPdf.of(paper);
        } finally {
            WAITING.release();
        }
    }

    /** Sends it; refuses a form that there is not. */
    static void send(Context ctx, Paper paper) {
        switch (ctx.pathParam(FORMAT)) {
            case "html" -> ctx.result(PaperHtml.article(paper)).contentType("text/html; charset=utf-8");
            case "pdf" -> file(ctx, paper, "pdf", "application/pdf", pdf(paper));
            case "xlsx" -> file(ctx, paper, "xlsx", PaperXlsx.CONTENT_TYPE, PaperXlsx.of(paper));
            default -> throw Refusal.of(Fault.NO_SUCH_PATH);
        }
    }

    /** Files are named by what they are and whose. */
    private static void file(Context ctx, Paper paper, String ending, String type, byte[] bytes) {
        String unit = paper.head().isEmpty() ? "" : paper.head().get(0).value();
        String name = paper.title() + (unit.isEmpty() ? "" : "-" + unit) + "." + ending;
        ctx.result(bytes)
                .contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + paper.kind() + "." + ending + "\"; filename*=UTF-8''"
                                + Address.encoded(name));
    }
}
