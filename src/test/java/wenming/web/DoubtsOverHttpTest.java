package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessors;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.report.Json;
import wenming.web.api.Limits;

/** Doubts are asked for by the address, and are the bytes of the desk. */
class DoubtsOverHttpTest {
    private static final String LATE = Client.SMALL.replaceFirst(
            "\\}$",
            ", \"rectifications\": [{\"id\": \"r\", \"what\": \"W\", \"foundOn\": \"2021-03-01\","
                    + " \"dueOn\": \"2021-03-31\", \"closedOn\": \"2021-04-01\"}]}");
    private static Assessors assessors;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        assessors = Client.assessors();
        server = new Server(() -> assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<String> score(String query) {
        return client.post("/api/v1/score" + query, Client.JSON, LATE);
    }

    @Test
    void whoeverAsksIsToldAndNobodyElse() {
        JsonNode asked = Client.json(score("?doubts=true"));
        assertThat(asked.at("/doubts/0/id").asText()).isEqualTo("IC-23");
        assertThat(asked.at("/doubts/0/places/0/pointer").asText()).isEqualTo("/rectifications/0");
        assertThat(asked.at("/doubts/0/look/zh").asText()).isNotBlank();
        assertThat(asked.at("/integrity/sha256").asText()).hasSize(64);
        assertThat(score("").body()).isEqualTo(score("?doubts=false").body()).doesNotContain("doubts", "integrity");
    }

    @Test
    void theBytesAreThoseOfTheDesk() {
        Answer answer = new Desk(assessors).withDoubts().answer(LATE.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(score("?doubts=true").body())
                .isEqualTo(new String(Json.pretty(((Answer.Scored) answer).scorecard()), StandardCharsets.UTF_8));
    }

    @Test
    void everyLineOfABatchHasItsOwn() {
        String line = client.post("/api/v1/batches?doubts=true", Client.NDJSON, LATE + "\n")
                .body();
        assertThat(line).contains("\"doubts\":[{\"id\":\"IC-23\"").contains("\"integrity\":{\"id\":\"integrity\"");
    }

    @Test
    void anythingButTrueAndFalseIsRefused() {
        HttpResponse<String> response = score("?doubts=maybe");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("maybe");
    }

    @Test
    void theIntegrityRulesAreNoRuleSetToScoreBy() {
        assertThat(client.get("/api/v1/rule-sets").body()).doesNotContain("\"integrity\"");
        assertThat(score("?ruleSet=integrity").statusCode()).isEqualTo(404);
    }
}
