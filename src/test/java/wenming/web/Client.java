package wenming.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wenming.assess.Assessors;
import wenming.catalogue.Library;

/** A client as others write it, and the server's own rule sets. */
final class Client {
    /** The smallest submission that is scored. */
    static final String SMALL =
            """
            {"contract": 1, "unit": {"id": "u", "name": "示例医院", "kind": "hospital"}, "ruleSet": "ziyang-2021",\
             "period": {"from": "2021-01-01", "to": "2021-12-31"}}""";

    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;

    Client(Server server) {
        this.server = server;
    }

    static Assessors assessors() {
        try {
            return new Assessors(Library.open(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(text(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    /** A body without Content-Length. */
    static BodyPublisher chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to say anything on. */
    Conversation talk() throws IOException {
        return new Conversation(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    }

    /** A batch whose lines are sent one by one while its answers are read. */
    Conversation batch() throws IOException {
        Conversation batch = talk();
        batch.raw("POST /api/v1/batches HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + NDJSON
                + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        return batch;
    }

    /** A connection on which both sides speak at the same time. */
    static final class Conversation implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader answers;

        Conversation(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(60_000);
            socket.setReceiveBufferSize(1 << 16); // else the system takes in megabytes for a client that does not read
            this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void raw(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void line(String text) throws IOException {
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
            raw(Integer.toHexString(bytes.length) + "\r\n" + text + "\n\r\n");
        }

        void end() throws IOException {
            raw("0\r\n\r\n");
        }

        /** The next answer line, whatever HTTP puts around it; null at the end. */
        String answer() throws IOException {
            String line = answers.readLine();
            while (line != null && !line.startsWith("{\"line\"")) {
                line = answers.readLine();
            }
            return line;
        }

        String firstLine() throws IOException {
            return answers.readLine();
        }

        String rest() {
            return answers.lines().collect(java.util.stream.Collectors.joining("\n"));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
