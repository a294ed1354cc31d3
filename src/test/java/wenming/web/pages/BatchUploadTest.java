package wenming.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.intake.Sent;
import wenming.web.api.Errors;
import wenming.web.pages.batches.BatchLimits;

/** The form of a batch, as it comes over the wire. */
class BatchUploadTest {
    private static final BatchLimits SMALL =
            new BatchLimits(1_000, 3_000, 4, 10_000, 10_000, 2, 1, 1, 0, 10, Duration.ofHours(1));

    @TempDir
    private Path folder;

    private BatchLimits limits = SMALL;
    private Javalin server;
    private HttpClient client;

    @BeforeEach
    void start() {
        client = HttpClient.newHttpClient();
        server = Javalin.create(config -> {
            new Errors((ctx, document) -> null).register(config);
            config.routes.post("/batches", ctx -> {
                BatchUpload upload = BatchUpload.read(ctx, folder, limits);
                ctx.result(upload.fields() + " "
                        + upload.files().stream().map(Sent::source).collect(Collectors.joining("|")));
            });
        });
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void filesLieInTheFolderUnderNumbersAndNowhereElse() throws Exception {
        HttpResponse<String> answer = post(part("files\"; filename=\"../../甲.json", "{}")
                + part("files\"; filename=\"甲.json", "[]")
                + part("ruleSet", "ziyang-2021")
                + part("asOf", ""));
        assertThat(answer.body()).isEqualTo("{ruleSet=ziyang-2021} 甲.json|甲.json (2)");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("00001.json", "00002.json");
        }
        assertThat(Files.readString(folder.resolve("00002.json"))).isEqualTo("[]");
    }

    @Test
    void aFileAndABatchThatAreTooLongAreRefused() throws Exception {
        assertThat(post(part("files\"; filename=\"a.json", "x".repeat(1_000))).statusCode())
                .isEqualTo(200);
        assertThat(post(part("files\"; filename=\"a.json", "x".repeat(1_001))).statusCode())
                .isEqualTo(413);
        // Whether it says how long it is or not.
        String long1 = part("files\"; filename=\"a.json", "x".repeat(20_000));
        assertThat(post(long1).statusCode()).isEqualTo(413);
        assertThat(send(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(whole(long1).getBytes(UTF_8))))
                        .statusCode())
                .isEqualTo(413);
        assertThat(folder).isDirectoryNotContaining("glob:**MultiPart*");
    }

    @Test
    void whatIsNoFormOfABatchIsRefused() throws Exception {
        assertThat(post(part("ruleSet", "x")).statusCode()).isEqualTo(422); // no files
        assertThat(post(part("files\"; filename=\"", "")).statusCode()).isEqualTo(422);
        assertThat(post(part("other", "x")).statusCode()).isEqualTo(422);
        assertThat(post(part("files\"; filename=\"a.json", "{}").repeat(8)).statusCode())
                .isEqualTo(422);
        assertThat(send(BodyPublishers.ofString("rubbish")).statusCode()).isEqualTo(400);
    }

    @Test
    void aPartWithoutANameOrWithEndlessHeadersIsRefusedAndNotKeptInMemory() throws Exception {
        assertThat(post("--cut\r\nContent-Disposition: form-data\r\n\r\n{}\r\n").statusCode())
                .isEqualTo(422);
        assertThat(post("--cut\r\n\r\n{}\r\n").statusCode()).isEqualTo(422);
        assertThat(read("files\"; filename=\"" + "x".repeat(7_000) + ".json")).isEqualTo(200);
        assertThat(read("files\"; filename=\"" + "x".repeat(9_000) + ".json")).isEqualTo(400);
    }

    private int read(String name) throws Exception {
        limits = BatchLimits.usual();
        return post(part(name, "{}")).statusCode();
    }

    private static String part(String name, String text) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    private static String whole(String parts) {
        return parts + "--cut--\r\n";
    }

    private HttpResponse<String> post(String parts) throws IOException, InterruptedException {
        return send(BodyPublishers.ofString(whole(parts)));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/batches"))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
