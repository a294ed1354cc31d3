package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessors;
import wenming.web.api.Limits;

class BatchTest {
    private static final int LINE_LIMIT = 1_000;
    private static final int BATCH_LIMIT = 40_000;
    private static final int LINES_LIMIT = 100;

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Assessors assessors = Client.assessors();
        Limits limits =
                new Limits(LINE_LIMIT, BATCH_LIMIT, LINES_LIMIT, 2, Duration.ofSeconds(3), Duration.ofSeconds(5));
        server = new Server(() -> assessors, "127.0.0.1", 0, limits);
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void answersEachLineInOrder() {
        String batch = IntStream.rangeClosed(1, LINES_LIMIT)
                .mapToObj(n -> n % 10 == 0 ? "{\"contract\": " + n + "}" : named("u" + n))
                .collect(Collectors.joining("\n"));

        HttpResponse<String> response = client.post("/api/v1/batches", Client.NDJSON, batch);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringWhitespace("application/x-ndjson;charset=utf-8");
        List<JsonNode> lines = response.body().lines().map(Client::json).toList();
        assertThat(lines).hasSize(LINES_LIMIT);
        for (int n = 1; n <= LINES_LIMIT; n++) {
            JsonNode line = lines.get(n - 1);
            assertThat(line.path("line").asInt()).isEqualTo(n);
            assertThat(line.has("problems")).isEqualTo(n % 10 == 0);
            assertThat(line.at("/scorecard/unit/id").asText()).isEqualTo(n % 10 == 0 ? "" : "u" + n);
        }
    }

    @Test
    void aLineGetsTheScorecardThatItGetsAlone() {
        JsonNode alone = Client.json(client.post("/api/v1/score?asOf=2021-06-30", Client.JSON, Client.SMALL));

        HttpResponse<String> batch = client.post("/api/v1/batches?asOf=2021-06-30", Client.NDJSON, Client.SMALL + "\n");

        assertThat(Client.json(batch).path("scorecard")).isEqualTo(alone);
    }

    @Test
    void blankLinesCountAndAreNotAnswered() {
        assertThat(numbers("\n" + Client.SMALL + "\r\n  \r\n" + Client.SMALL)).containsExactly(2, 4);
        assertThat(numbers("")).isEmpty();
    }

    @Test
    void theFirstAnswerArrivesBeforeTheLastLineIsSent() throws IOException {
        try (Client.Conversation batch = client.batch()) {
            for (int n = 1; n <= 3; n++) {
                batch.line(named("u" + n));
                assertThat(Client.json(batch.answer()).at("/scorecard/unit/id").asText())
                        .isEqualTo("u" + n);
            }
            batch.end();
            assertThat(batch.answer()).isNull();
        }
    }

    @Test
    void aLineMayBeAsLongAsTheLimitAndALongerOneIsRefusedAlone() {
        List<JsonNode> lines = answers(
                padded(LINE_LIMIT) + "\n" + padded(LINE_LIMIT + 1) + "\n" + padded(30_000) + "\n" + Client.SMALL);

        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(lines)
                .extracting(line -> line.at("/problems/0/code").asText())
                .containsExactly("", "too-large-record", "too-large-record", "");
    }

    @Test
    void moreLinesThanAllowedEndTheBatchWithAProblem() {
        List<JsonNode> lines = answers("{}\n".repeat(LINES_LIMIT + 1));

        assertThat(lines).hasSize(LINES_LIMIT + 1);
        assertThat(lines.get(LINES_LIMIT).at("/problems/0/code").asText()).isEqualTo("too-many-lines");
        assertThat(lines.get(LINES_LIMIT).path("line").asInt()).isEqualTo(LINES_LIMIT + 1);
    }

    @Test
    void moreBytesThanAnnouncedAsAllowedAreRefusedAtOnce() {
        HttpResponse<String> response = client.post("/api/v1/batches", Client.NDJSON, " ".repeat(BATCH_LIMIT + 1));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void moreBytesThanAllowedEndTheBatchWithAProblem() {
        String line = padded(LINE_LIMIT - 1) + "\n";

        HttpResponse<String> response = client.send(client.request("/api/v1/batches")
                .header("Content-Type", Client.NDJSON)
                .POST(Client.chunked(line.repeat(BATCH_LIMIT / LINE_LIMIT) + line)));

        List<JsonNode> lines = response.body().lines().map(Client::json).toList();
        assertThat(lines).hasSize(BATCH_LIMIT / LINE_LIMIT + 1);
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.path("line").asInt()).isEqualTo(BATCH_LIMIT / LINE_LIMIT + 1);
        assertThat(last.at("/problems/0/code").asText()).isEqualTo("too-many-bytes");
    }

    @Test
    void aBatchThatFallsSilentEndsWithAProblem() throws IOException {
        try (Client.Conversation batch = client.batch()) {
            batch.line(Client.SMALL);
            assertThat(batch.answer()).startsWith("{\"line\":1,\"scorecard\"");

            assertThat(batch.answer()).startsWith("{\"line\":2,\"problems\":[{\"code\":\"too-slow\"");
        }
    }

    @Test
    void moreBatchesAtOnceThanAllowedAreAskedToComeBack() throws IOException {
        try (Client.Conversation one = client.batch();
                Client.Conversation two = client.batch()) {
            one.line(Client.SMALL);
            two.line(Client.SMALL);
            one.answer();
            two.answer();

            HttpResponse<String> third = client.post("/api/v1/batches", Client.NDJSON, Client.SMALL);
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(Client.json(third).path("type").asText()).isEqualTo("urn:wenming:problem:busy");

            one.end();
            two.end();
            assertThat(one.answer()).isNull();
            assertThat(two.answer()).isNull();
        }
        assertThat(numbers(Client.SMALL)).containsExactly(1);
    }

    private static List<JsonNode> answers(String batch) {
        return client.post("/api/v1/batches", Client.NDJSON, batch)
                .body()
                .lines()
                .map(Client::json)
                .toList();
    }

    private static List<Integer> numbers(String batch) {
        return answers(batch).stream().map(line -> line.path("line").asInt()).toList();
    }

    private static String named(String id) {
        return Client.SMALL.replace("\"id\": \"u\"", "\"id\": \"" + id + "\"");
    }

    private static String padded(int bytes) {
        return Client.SMALL + " ".repeat(bytes - Client.SMALL.getBytes(StandardCharsets.UTF_8).length);
    }
}
