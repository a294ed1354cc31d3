package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.Sets;
import wenming.web.api.Limits;
import wenming.web.api.Rate;

/** Rule sets of the operator's folders are read again while the server runs. */
class ReloadTest {
    private static final String SUBMISSION = Client.SMALL.replace("ziyang-2021", "small");

    @TempDir
    Path rules;

    private Server server;
    private Client client;
    private Assessors latest;

    @BeforeEach
    void start() throws Exception {
        set("1", "clean-up");
        Watched watched = new Watched(List.of(rules), Duration.ofMillis(50));
        server = new Server(this::assessors, "127.0.0.1", 0, Limits.usual(), Rate.UNLIMITED, System::nanoTime, watched);
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Assessors assessors() {
        try {
            latest = new Assessors(Library.open(List.of(rules)), null, latest);
            return latest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String version, String category) throws IOException {
        new Sets(rules)
                .file(
                        "small/catalogue.yaml",
                        Sets.head("small", version, "100", "")
                                + Sets.section(Sets.CRITERIA, Sets.hours("H-1", "100", category, "100")));
    }

    private String version() {
        return Client.json(client.post("/api/v1/score", Client.JSON, SUBMISSION))
                .at("/ruleSet/version")
                .asText();
    }

    private JsonNode ruleSets() {
        return Client.json(client.get("/api/v1/rule-sets"));
    }

    private void until(Predicate<JsonNode> seen) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!seen.test(ruleSets())) {
            assertThat(System.nanoTime()).as("%s", ruleSets()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static boolean isVersion(JsonNode list, String version) {
        for (JsonNode set : list.path("ruleSets")) {
            if (set.path("id").asText().equals("small")) {
                return set.path("version").asText().equals(version);
            }
        }
        return false;
    }

    @Test
    void aChangedSetIsServedWithoutAStop() throws Exception {
        assertThat(version()).isEqualTo("1");
        set("2", "elder-care");
        until(list -> isVersion(list, "2"));

        assertThat(version()).isEqualTo("2");
    }

    @Test
    void aNewSetAppearsAndARemovedOneGoes() throws Exception {
        new Sets(rules).simple("further", "further", "1", "");
        until(list -> list.toString().contains("\"further\""));

        java.nio.file.Files.delete(rules.resolve("further/catalogue.yaml"));
        until(list -> !list.toString().contains("\"further\""));
    }

    @Test
    void aBrokenSetLeavesTheOldServingAndSaysWhy() throws Exception {
        set("2", "elder-car");
        until(list -> list.has("stale"));

        JsonNode stale = ruleSets().at("/stale/0");
        assertThat(stale.path("file").asText()).endsWith("small/catalogue.yaml");
        assertThat(stale.path("line").asInt()).isEqualTo(18);
        assertThat(stale.path("code").asText()).isEqualTo("unknown-word");
        assertThat(stale.path("nearest").asText()).isEqualTo("elder-care");
        assertThat(stale.at("/message/zh").asText()).isNotEmpty();
        assertThat(isVersion(ruleSets(), "1")).isTrue();
        assertThat(version()).isEqualTo("1");
        assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(Client.json(client.get("/health/ready")).at("/stale/0/code").asText())
                .isEqualTo("unknown-word");

        set("3", "elder-care");
        until(list -> isVersion(list, "3"));
        assertThat(ruleSets().has("stale")).isFalse();
        assertThat(Client.json(client.get("/health/ready")).has("stale")).isFalse();
    }

    @Test
    void aRequestThatHasBegunEndsByTheRulesItBeganWith() throws Exception {
        try (Client.Conversation batch = client.batch()) {
            batch.line(SUBMISSION);
            assertThat(batch.answer()).contains("\"version\":\"1\"");

            set("2", "elder-care");
            until(list -> isVersion(list, "2"));
            batch.line(SUBMISSION);
            batch.end();
            assertThat(batch.answer()).startsWith("{\"line\":2,").contains("\"version\":\"1\"");
        }
        assertThat(version()).isEqualTo("2");
    }

    @Test
    void whatHasNotChangedIsNotMadeAgain() throws Exception {
        var before = latest.of("ziyang-2021").orElseThrow();
        set("2", "elder-care");
        until(list -> isVersion(list, "2"));

        assertThat(latest.of("ziyang-2021").orElseThrow()).isSameAs(before);
    }
}
