package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenming.web.api.Limits;

class MetricsTest {
    private Server server;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        server = new Server(Client::assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void requestsAreCountedByRouteAndStatusWithTheirDuration() throws Exception {
        client.get("/api/v1/rule-sets/ziyang-2021");
        client.get("/api/v1/rule-sets/tengzhou-2022");
        client.get("/api/v1/rule-sets/nothing");
        client.get("/nowhere/at/all");

        String route = "method=\"GET\",route=\"/api/v1/rule-sets/{id}\"";
        assertThat(await("wenming_http_requests_seconds_count{" + route + ",status=\"200\"} 2"))
                .contains("wenming_http_requests_seconds_count{" + route + ",status=\"404\"} 1")
                .contains("wenming_http_requests_seconds_bucket{" + route + ",status=\"200\",le=\"0.1\"}")
                .contains("wenming_http_requests_seconds_bucket{" + route + ",status=\"200\",le=\"+Inf\"} 2")
                .contains("route=\"none\",status=\"404\"")
                .doesNotContain("nowhere");
    }

    @Test
    void submissionsAreCountedByRuleSetAndByTheFirstOfTheirProblems() throws Exception {
        client.post("/api/v1/score", Client.JSON, Client.SMALL);
        client.post("/api/v1/score", Client.JSON, Client.SMALL.replace("\"contract\": 1", "\"contract\": 2"));
        client.post("/api/v1/score", Client.JSON, "{");
        client.post("/api/v1/score", Client.JSON, "{\"ruleSet\": \"made-up-by-a-client\"}");
        client.post("/api/v1/batches", Client.NDJSON, Client.SMALL + "\n" + Client.SMALL + "\n{}\n");

        String metrics = await("wenming_submissions_scored_total{rule_set=\"ziyang-2021\"} 3");
        assertThat(metrics)
                .containsPattern("wenming_submissions_rejected_total\\{code=\"[a-z-]+\",rule_set=\"ziyang-2021\"} 1")
                .contains("code=\"malformed\",rule_set=\"none\"")
                .doesNotContain("made-up-by-a-client", "\u793a\u4f8b\u533b\u9662");
    }

    @Test
    void batchesInFlightAndRuleSetsAreShown() throws Exception {
        assertThat(metrics()).contains("wenming_batches_running 0");
        try (Client.Conversation batch = client.batch()) {
            batch.line(Client.SMALL);
            batch.answer();
            assertThat(metrics()).contains("wenming_batches_running 1");
            batch.end();
            assertThat(batch.answer()).isNull();
        }
        assertThat(await("wenming_batches_running 0"))
                .contains("wenming_rule_set_loads_total{outcome=\"done\"} 1")
                .contains("wenming_rule_sets ");
    }

    @Test
    void memoryCollectorAndThreadsOfTheProcessAreShown() {
        assertThat(metrics())
                .contains(
                        "jvm_memory_used_bytes{area=\"heap\"", "jvm_threads_live_threads", "jvm_gc_", "process_uptime");
    }

    @Test
    void everyFigureIsInTheFormThatPrometheusReads() {
        HttpResponse<String> response = client.get("/metrics");

        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/plain")
                .contains("version=0.0.4");
        assertThat(Arrays.asList(response.body().split("\n", -1)))
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("# HELP ")
                        || line.startsWith("# TYPE ")
                        || line.matches("[a-zA-Z_:][a-zA-Z0-9_:]*(\\{.*})? (NaN|[+-]?Inf|[-+0-9.eE]+)"));
    }

    private String metrics() {
        return client.get("/metrics").body();
    }

    /** What is counted when an answer has left is there a moment later. */
    private String await(String line) throws InterruptedException {
        String metrics = metrics();
        for (int i = 0; i < 200 && !metrics.contains(line); i++) {
            Thread.sleep(25);
            metrics = metrics();
        }
        assertThat(metrics).contains(line);
        return metrics;
    }
}
