package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wenming.web.api.Limits;
import wenming.web.api.Rate;

/** How often one client may ask, on a real server with a clock in the hand of the test. */
class RateTest {
    private static final String PATH = "/api/v1/rule-sets";

    private final AtomicLong nanos = new AtomicLong();
    private Server server;
    private Client client;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void asManyAsTheBurstAreAnsweredAndTheNextOneIsToldWhenToComeAgain() throws Exception {
        start(new Rate(2, Duration.ofSeconds(1), 3, false));

        for (int i = 0; i < 3; i++) {
            assertThat(client.get(PATH).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = client.get(PATH);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Client.json(refused);
        assertThat(problem.path("type").asText()).isEqualTo("urn:wenming:problem:too-many-requests");
        assertThat(problem.at("/message/zh").asText()).isNotEmpty();
    }

    @Test
    void oneMoreIsAnsweredAsSoonAsItsTimeHasComeAndNotSooner() throws Exception {
        start(new Rate(1, Duration.ofMinutes(1), 1, false));
        assertThat(client.get(PATH).statusCode()).isEqualTo(200);
        assertThat(client.get(PATH).headers().firstValue("Retry-After")).hasValue("60");

        nanos.addAndGet(SECONDS.toNanos(60) - 1);
        HttpResponse<String> justTooSoon = client.get(PATH);
        assertThat(justTooSoon.statusCode()).isEqualTo(429);
        assertThat(justTooSoon.headers().firstValue("Retry-After")).hasValue("1");

        nanos.addAndGet(1);
        assertThat(client.get(PATH).statusCode()).isEqualTo(200);
        assertThat(client.get(PATH).statusCode()).isEqualTo(429);
    }

    @Test
    void submissionsAndBatchesAreRefusedBeforeTheyAreRead() throws Exception {
        start(new Rate(1, Duration.ofHours(1), 1, false));
        assertThat(client.post("/api/v1/score", Client.JSON, Client.SMALL).statusCode())
                .isEqualTo(200);

        assertThat(client.post("/api/v1/score", Client.JSON, Client.SMALL).statusCode())
                .isEqualTo(429);
        assertThat(client.post("/api/v1/batches", Client.NDJSON, Client.SMALL).statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatMakesPagesScoreOrPrintCountsAndLookingAtPagesDoesNot() throws Exception {
        start(new Rate(1, Duration.ofHours(1), 1, false));
        client.get(PATH);

        for (String path : List.of("/", "/form", "/result", "/batches", "/rule-sets", "/on-site", "/health/live")) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
        }
        String criterion = "/rule-sets/ziyang-2021/criteria/ZY-12b";
        assertThat(client.get(criterion).statusCode()).isEqualTo(200);
        for (String path : List.of(
                criterion + "/try?count=1",
                "/rule-sets/ziyang-2021/departments.pdf",
                "/papers/site-checklist.pdf?ruleSet=ziyang-2021",
                "/batches/x/files/ranking.csv",
                "/batches/x/files/ranking.pdf",
                "/batches/x/units/1/submission")) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(429);
        }
        for (String path : List.of(
                "/form/live",
                "/result/show",
                "/result/plan?target=90",
                "/papers/evidence.pdf",
                "/on-site/live",
                "/start/file",
                "/batches")) {
            assertThat(client.post(path, "text/plain", "").statusCode())
                    .as(path)
                    .isEqualTo(429);
        }
    }

    @Test
    void thoseWhoLookAfterTheServerAreNotHeldUp() throws Exception {
        start(new Rate(1, Duration.ofHours(1), 1, false));
        client.get(PATH);

        for (int i = 0; i < 5; i++) {
            assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(client.get("/metrics").statusCode()).isEqualTo(200);
        }
        assertThat(client.get(PATH).statusCode()).isEqualTo(429);
        assertThat(client.get("/metrics").body()).contains("route=\"/api/v1/rule-sets\",status=\"429\"");
    }

    @Test
    void withoutARateNobodyIsHeldUp() throws Exception {
        start(Rate.UNLIMITED);

        for (int i = 0; i < 100; i++) {
            assertThat(client.get(PATH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatAClientSaysOfItsAddressCountsForNothingUnlessAProxyIsInFront() throws Exception {
        start(new Rate(1, Duration.ofHours(1), 1, false));

        assertThat(from("203.0.113.1")).isEqualTo(200);
        assertThat(from("203.0.113.2")).isEqualTo(429);
    }

    @Test
    void behindAProxyTheAddressThatItAddedItselfCounts() throws Exception {
        start(new Rate(1, Duration.ofHours(1), 1, true));

        assertThat(from("203.0.113.1")).isEqualTo(200);
        assertThat(from("203.0.113.1")).isEqualTo(429);
        assertThat(from("203.0.113.2")).isEqualTo(200);
        assertThat(from("198.51.100.7, 203.0.113.2"))
                .as("what the client wrote stands before it")
                .isEqualTo(429);
        assertThat(from("2001:db8:0:1::1")).isEqualTo(200);
        assertThat(from("2001:db8:0:1:ffff::9")).as("the same /64").isEqualTo(429);
        assertThat(from("2001:db8:0:2::1")).isEqualTo(200);
    }

    private int from(String forwardedFor) {
        return client.send(client.request(PATH)
                        .header("X-Forwarded-For", forwardedFor)
                        .GET())
                .statusCode();
    }

    private void start(Rate rate) throws Exception {
        server = new Server(Client::assessors, "127.0.0.1", 0, Limits.usual(), rate, nanos::get, Watched.NOTHING);
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }
}
