package wenming.web.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that arrive slowly, and many of them. */
class BodyTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Socket> slow = new ArrayList<>();
    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
            new Errors((ctx, document) -> null).register(config);
            config.routes.post("/", ctx -> ctx.result(Body.read(ctx, "text/plain", 10).length + ""));
            config.routes.get("/", ctx -> ctx.result("here"));
        });
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void clientsThatDripLeaveThreadsForOthers() throws Exception {
        for (int i = 0; i < Body.MOST_ARRIVING; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            slow.add(socket);
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na"
                            .getBytes(US_ASCII));
        }
        assertThat(awaited(503)).isEqualTo(503);
        assertThat(send(request().GET())).isEqualTo(200);
        assertThat(Refusal.of(Fault.BUSY, 1)
                        .with("Retry-After", "5")
                        .with("Connection", "close")
                        .headers())
                .hasSize(2);

        for (Socket socket : slow) {
            socket.close();
        }
        assertThat(awaited(200)).isEqualTo(200);
    }

    @Test
    void aBodyHasSoManyBytesAndNoMore() throws Exception {
        assertThat(post("")).isEqualTo(200);
        assertThat(post("0123456789")).isEqualTo(200);
        assertThat(post("0123456789A")).isEqualTo(413);
    }

    @Test
    void whatTakesTooLongIsTold() throws IOException {
        long began = System.nanoTime() - 1_000_000;
        Body.inTime(began, Long.MAX_VALUE);
        assertThatThrownBy(() -> Body.inTime(began, 999_999)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(Body.broken(new IOException(new TimeoutException())).fault()).isEqualTo(Fault.TOO_SLOW);
    }

    private int awaited(int status) throws Exception {
        int last = 0;
        for (int i = 0; i < 500 && last != status; i++) {
            last = post("a");
            Thread.sleep(10);
        }
        return last;
    }

    private int post(String text) throws Exception {
        return send(request().header("Content-Type", "text/plain").POST(BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"));
    }

    private int send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
