package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSetException;
import wenming.web.api.Limits;

class ServerTest {
    private Server server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void isLiveAtOnceAndReadyOnlyWhenTheRuleSetsAreLoaded() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Client client = start(() -> {
            await(latch);
            return Client.assessors();
        });

        assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> notReady = client.get("/health/ready");
        assertThat(notReady.statusCode()).isEqualTo(503);
        assertThat(notReady.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Client.json(notReady).path("type").asText()).isEqualTo("urn:wenming:problem:not-ready");
        for (String path : List.of("/api/v1/rule-sets", "/api/v1/rule-sets/x", "/api/v1/rule-sets/x/schema")) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(503);
        }
        assertThat(client.post("/api/v1/score", Client.JSON, Client.SMALL).statusCode())
                .isEqualTo(503);
        assertThat(client.post("/api/v1/batches", Client.NDJSON, Client.SMALL).statusCode())
                .isEqualTo(503);

        latch.countDown();
        server.ready().get(60, SECONDS);
        assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(client.post("/api/v1/score", Client.JSON, Client.SMALL).statusCode())
                .isEqualTo(200);
    }

    @Test
    void neverBecomesReadyWithABrokenRuleSetAndTellsTheOperatorWhy(@TempDir Path rules) throws Exception {
        Files.createDirectories(rules.resolve("broken"));
        Files.writeString(rules.resolve("broken").resolve("catalogue.yaml"), "id: broken\n");
        Client client = start(() -> assessors(rules));

        assertThatThrownBy(() -> server.ready().get(60, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RuleSetException.class);
        assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(client.get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void listensAtTheGivenAddressOnly() {
        start(Client::assessors);

        assertThatThrownBy(() -> new Socket("127.0.0.2", server.port()).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void stoppingLetsARunningRequestFinishAndRefusesNewOnes() throws Exception {
        Client client = start(Client::assessors);
        server.ready().get(60, SECONDS);
        int port = server.port();
        try (Client.Conversation batch = client.batch()) {
            batch.line(Client.SMALL);
            assertThat(batch.answer()).startsWith("{\"line\":1,\"scorecard\"");

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::stop);
            HttpResponse<String> refused = client.get("/health/ready");
            while (refused.statusCode() == 200) {
                refused = client.get("/health/ready");
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Client.json(refused).path("type").asText()).isEqualTo("urn:wenming:problem:stopping");
            assertThat(stopping).isNotDone();

            batch.line(Client.SMALL);
            batch.end();
            assertThat(batch.answer()).startsWith("{\"line\":2,\"scorecard\"");
            assertThat(batch.answer()).isNull();
            stopping.get(60, SECONDS);
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    private Client start(Supplier<Assessors> assessors) {
        server = new Server(assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        return new Client(server);
    }

    private static Assessors assessors(Path folder) {
        try {
            return new Assessors(Library.open(List.of(folder)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
