package wenming.web.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problem documents for what never reaches a route: unreadable requests, and requests that come while the server stops. */
final class ServerErrors extends ErrorHandler {
    private final Errors errors;

    ServerErrors(Errors errors) {
        this.errors = errors;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback)
            throws IOException {
        byte[] body = document(request, code, cause).bytes();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDocument.CONTENT_TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private ProblemDocument document(Request request, int code, Throwable cause) {
        boolean ours = code >= 500 && code != Fault.STOPPING.status();
        return ours
                ? ProblemDocument.internal(
                        errors.logged(cause, request.getHttpURI().getPath()))
                : ProblemDocument.ofStatus(code);
    }
}
