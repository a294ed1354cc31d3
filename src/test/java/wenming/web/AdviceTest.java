package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessors;
import wenming.web.api.Limits;

/** Plans, explanations, verifications and comparisons as programs ask for them: a real server. */
class AdviceTest {
    private static final int LIMIT = 600_000;
    private static final String BOUNDARY = "----sheet";

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Assessors assessors = Client.assessors();
        Limits limits = new Limits(LIMIT, 10_000, 100, 1, Duration.ofSeconds(60), Duration.ofSeconds(5));
        server = new Server(() -> assessors, "127.0.0.1", 0, limits);
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<String> post(String path) {
        return client.post(path, Client.JSON, Client.SMALL);
    }

    /** Files by name, in pairs of a name and a text. */
    private static HttpResponse<String> files(String path, String... files) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < files.length; i += 2) {
            body.append("--").append(BOUNDARY).append("\r\n");
            body.append("Content-Disposition: form-data; name=\"")
                    .append(files[i])
                    .append("\"; filename=\"f.json\"\r\n");
            body.append("Content-Type: application/json\r\n\r\n");
            body.append(files[i + 1]).append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return client.send(client.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode problem = Client.json(response);
        assertThat(problem.path("type").asText()).isEqualTo("urn:wenming:problem:" + type);
        assertThat(problem.at("/message/zh").asText()).isNotEmpty();
        return problem;
    }

    @Test
    void aPlanReachesItsTargetOrSaysWhatTheBestIs() {
        JsonNode plan = Client.json(post("/api/v1/plan?target=10&asOf=2021-06-01"));
        assertThat(plan.path("outcome").asText()).isEqualTo("reachable");
        assertThat(plan.path("promised").decimalValue())
                .isGreaterThanOrEqualTo(plan.path("target").decimalValue());
        assertThat(plan.path("steps")).isNotEmpty();
        JsonNode late = Client.json(post("/api/v1/plan?target=100&asOf=2022-06-01"));
        assertThat(late.path("outcome").asText()).isEqualTo("unreachable");
        assertThat(late.at("/lost/0/reason").asText()).isNotEmpty();
    }

    @Test
    void whatIfIsAPlanWithoutATarget() {
        HttpResponse<String> response = post("/api/v1/plan?do=ZY-12b%3D%2B2&by=2021-12-31&asOf=2021-06-01");
        JsonNode plan = Client.json(response);
        assertThat(plan.path("outcome").asText()).as(response.body()).isEqualTo("what-if");
        assertThat(plan.at("/steps/0/units").asInt()).isEqualTo(2);
        assertThat(plan.has("target")).isFalse();
    }

    @Test
    void aPlanNeedsEitherATargetOrSteps() {
        problem(post("/api/v1/plan"), 400, "bad-query");
        problem(post("/api/v1/plan?target=90&do=ZY-12b"), 400, "bad-query");
        problem(post("/api/v1/plan?target=many"), 400, "bad-query");
        problem(post("/api/v1/plan?target=-1"), 400, "bad-query");
        problem(post("/api/v1/plan?do=ZY-12b%3D0"), 400, "bad-query");
        problem(post("/api/v1/plan?target=90&by=2021-02-30"), 400, "bad-query");
        assertThat(problem(post("/api/v1/plan?targt=90"), 400, "bad-query")
                        .at("/problems/0/nearest")
                        .asText())
                .isEqualTo("target");
        JsonNode unknown = problem(post("/api/v1/plan?do=ZY-12c"), 422, "rejected");
        assertThat(unknown.at("/problems/0/code").asText()).isEqualTo("unknown-criterion");
        problem(client.post("/api/v1/plan?target=1", Client.JSON, "{"), 400, "malformed");
    }

    @Test
    void anExplanationNamesTheCriterion() {
        JsonNode explanation = Client.json(post("/api/v1/explain?criterion=ZY-12b"));
        assertThat(explanation.at("/criterion/id").asText()).isEqualTo("ZY-12b");
        problem(post("/api/v1/explain"), 400, "bad-query");
        assertThat(problem(post("/api/v1/explain?criterion=ZY-12bb"), 422, "rejected")
                        .at("/problems/0/nearest")
                        .asText())
                .isEqualTo("ZY-12b");
    }

    @Test
    void aResultIsVerifiedByteForByte() {
        String result = post("/api/v1/score").body();
        JsonNode same = Client.json(files("/api/v1/verify", "result", result, "submission", Client.SMALL));
        assertThat(same.path("same").asBoolean()).isTrue();
        JsonNode changed = Client.json(files(
                "/api/v1/verify",
                "result",
                result.replace("\"score\": 0.00", "\"score\": 9.00"),
                "submission",
                Client.SMALL));
        assertThat(changed.path("same").asBoolean()).isFalse();
        assertThat(changed.at("/differences/0/what").asText()).isEqualTo("score");
        JsonNode otherBytes = Client.json(files("/api/v1/verify", "result", result, "submission", Client.SMALL + "\n"));
        assertThat(otherBytes.at("/differences/0/what").asText()).isEqualTo("submission");
    }

    @Test
    void problemsNameTheFileInWhichTheyStand() {
        String result = post("/api/v1/score").body();
        assertThat(problem(files("/api/v1/verify", "result", "{}", "submission", Client.SMALL), 422, "rejected")
                        .at("/problems/0/pointer")
                        .asText())
                .startsWith("result:/");
        assertThat(problem(
                                files("/api/v1/verify", "result", result, "submission", "{\"contract\": 9}"),
                                422,
                                "rejected")
                        .at("/problems/0/pointer")
                        .asText())
                .startsWith("submission:/");
        assertThat(problem(
                                files("/api/v1/verify", "result", result, "submission", Client.SMALL, "findings", "{}"),
                                422,
                                "rejected")
                        .at("/problems/0/pointer")
                        .asText())
                .startsWith("findings:/");
    }

    @Test
    void twoScorecardsOrSubmissionsAreCompared() {
        String result = post("/api/v1/score").body();
        JsonNode none = Client.json(files("/api/v1/compare", "before", result, "after", Client.SMALL));
        assertThat(none.path("sameRules").asBoolean()).isTrue();
        assertThat(none.has("changes")).isFalse();
        String other = Client.SMALL.replace("\"id\": \"u\"", "\"id\": \"v\"");
        problem(files("/api/v1/compare", "before", result, "after", other), 422, "rejected");
        assertThat(Client.json(files("/api/v1/compare?anyUnit=true", "before", result, "after", other))
                        .path("sameUnit")
                        .asBoolean())
                .isFalse();
        problem(files("/api/v1/compare?anyUnit=perhaps", "before", result, "after", other), 400, "bad-query");
    }

    @Test
    void filesThatAreMissingUnknownDoubledOrTooLongAreRefused() {
        problem(files("/api/v1/compare", "before", Client.SMALL), 422, "rejected");
        problem(files("/api/v1/compare", "before", Client.SMALL, "befor", Client.SMALL), 422, "rejected");
        problem(files("/api/v1/compare", "before", Client.SMALL, "before", Client.SMALL), 422, "rejected");
        problem(files("/api/v1/compare", "before", Client.SMALL, "after", "x".repeat(LIMIT + 1)), 413, "too-large");
        problem(files("/api/v1/compare", "before", Client.SMALL, "after", "x".repeat(4 * LIMIT)), 413, "too-large");
        problem(client.post("/api/v1/compare", Client.JSON, Client.SMALL), 415, "wrong-type");
        problem(client.post("/api/v1/compare", "multipart/form-data", Client.SMALL), 415, "wrong-type");
        problem(client.post("/api/v1/compare", "multipart/form-data; boundary=x", "no parts"), 400, "malformed");
    }

    @Test
    void otherMethodsAreRefused() {
        problem(client.get("/api/v1/plan"), 405, "wrong-method");
    }

    @Test
    void aCrossWalkNamesEveryStandardAndIsTheSameEachTime() {
        HttpResponse<String> response = post("/api/v1/match?asOf=2021-09-30");
        JsonNode match = Client.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(match.at("/standards/0/ruleSet/id").asText()).isNotEmpty();
        assertThat(match.path("asOf").asText()).isEqualTo("2021-09-30");
        assertThat(match.path("standards").findValues("named").stream().filter(JsonNode::asBoolean))
                .hasSize(1);
        assertThat(post("/api/v1/match?asOf=2021-09-30").body()).isEqualTo(response.body());
        JsonNode top = Client.json(post("/api/v1/match?asOf=2021-09-30&top=1"));
        assertThat(top.path("additions").size()).isLessThanOrEqualTo(1);
        assertThat(top.path("additions").size() + top.path("additionsLeftOut").asInt())
                .isEqualTo(match.path("additions").size());
    }

    @Test
    void aCrossWalkRefusesWhatItDoesNotKnow() {
        problem(post("/api/v1/match?top=0"), 400, "bad-query");
        problem(post("/api/v1/match?top=many"), 400, "bad-query");
        problem(post("/api/v1/match?ruleSet=ziyang-2021"), 400, "bad-query");
        problem(client.post("/api/v1/match", Client.JSON, "{\"contract\": 1}"), 422, "rejected");
        problem(client.post("/api/v1/match", Client.JSON, "{"), 400, "malformed");
        String large = " ".repeat((512 << 10) + 1);
        problem(client.post("/api/v1/match", Client.JSON, large), 413, "too-large");
        problem(client.post("/api/v1/score", Client.JSON, large), 400, "malformed");
        problem(client.post("/api/v1/match", "text/plain", Client.SMALL), 415, "wrong-type");
    }
}
