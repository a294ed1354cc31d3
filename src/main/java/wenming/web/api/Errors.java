package wenming.web.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where errors become answers. */
public final class Errors {
    private final Logger log = LoggerFactory.getLogger(Errors.class);
    private final Face face;

    /** Errors as problem documents, but for those who see a face of them. */
    public Errors(Face face) {
        this.face = face;
    }

    /** What a person sees of an error. */
    @FunctionalInterface
    public interface Face {
        /** The error as HTML; null for who asks as a program does. */
        String of(Context ctx, ProblemDocument document);
    }

    /** Takes over every error of the server. */
    public void register(JavalinConfig config) {
        config.routes.exception(Refusal.class, this::refused);
        config.routes.exception(HttpResponseException.class, this::unrouted);
        config.routes.exception(Exception.class, this::unexpected);
        config.router.javaLangErrorHandler(this::exhausted);
        config.jetty.modifyServer(server -> server.setErrorHandler(new ServerErrors(this)));
    }

    /** Writes a fault of ours to the log; the answer carries only the number under which it is found there. */
    String logged(Throwable cause, String where) {
        String id = UUID.randomUUID().toString().substring(0, 13);
        log.error("{} {}", id, where, cause);
        return id;
    }

    private void refused(Refusal refusal, Context ctx) {
        refusal.headers().forEach(ctx::header);
        answer(ProblemDocument.of(refusal), ctx);
    }

    private void unexpected(Exception e, Context ctx) {
        if (e instanceof HttpException http) {
            answer(ProblemDocument.ofStatus(http.getCode()), ctx);
        } else {
            answer(ProblemDocument.internal(logged(e, ctx.method() + " " + ctx.path())), ctx);
        }
    }

    private void exhausted(HttpServletResponse response, Error error) {
        ProblemDocument document = ProblemDocument.internal(logged(error, ""));
        response.setStatus(document.status());
        response.setContentType(ProblemDocument.CONTENT_TYPE);
        try {
            response.getOutputStream().write(document.bytes());
        } catch (IOException e) {
            log.warn("{} could not be told to the client", document.id());
        }
    }

    private void unrouted(HttpResponseException e, Context ctx) {
        if (e.getStatus() == Fault.NO_SUCH_PATH.status()) {
            refused(Refusal.of(Fault.NO_SUCH_PATH), ctx);
        } else if (e.getStatus() == Fault.WRONG_METHOD.status()) {
            String allowed = e.getDetails().getOrDefault("availableMethods", "");
            refused(Refusal.of(Fault.WRONG_METHOD, ctx.method(), allowed).with("Allow", allowed), ctx);
        } else {
            answer(ProblemDocument.ofStatus(e.getStatus()), ctx);
        }
    }

    private void answer(ProblemDocument document, Context ctx) {
        if (ctx.res().isCommitted()) {
            return; // the beginning of another answer has left already
        }
        if (document.status() == Fault.NOT_READY.status()) {
            ctx.header("Retry-After", "1");
        }
        ctx.status(document.status());
        String html = face.of(ctx, document);
        if (html == null) {
            ctx.result(document.bytes()).contentType(ProblemDocument.CONTENT_TYPE);
        } else {
            ctx.result(html).contentType("text/html; charset=utf-8");
        }
    }
}
