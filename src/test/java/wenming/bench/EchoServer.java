package wenming.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;

/**
 * What the server is held against: Javalin with nothing added. It parses the body with Jackson and writes it back. Prints its
 * port once it listens, and runs until it is killed.
 */
public final class EchoServer {
    private EchoServer() {}

    /** Takes the port. */
    public static void main(String[] arguments) {
        ObjectMapper mapper = new ObjectMapper();
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/api/v1/score", ctx -> ctx.contentType("application/json")
                            .result(mapper.writeValueAsBytes(mapper.readTree(ctx.bodyAsBytes()))));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
