package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.Sets;
import wenming.web.api.Limits;

class ApiTest {
    private static final int LIMIT = 1_000;
    private static final String PREMISES =
            ", \"premises\": [{\"id\": \"p\", \"kind\": \"workplace\", \"noSmokingSign\": true}]}";

    @TempDir
    private static Path folder;

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Assessors assessors = new Assessors(Library.open(List.of(rules)));
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

    @Test
    void scoresASubmissionByTheRuleSetThatItNames() {
        HttpResponse<String> response = score("", Client.SMALL);

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode card = Client.json(response);
        assertThat(card.at("/ruleSet/id").asText()).isEqualTo("ziyang-2021");
        assertThat(card.at("/unit/name").asText()).isEqualTo("示例医院");
        assertThat(card.at("/asOf").asText()).isEqualTo("2021-12-31");
        assertThat(header(response, "Content-Type")).isEqualToIgnoringWhitespace("application/json;charset=utf-8");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theAddressChoosesTheRuleSetAndTheDay() {
        String nameless = Client.SMALL.replace("\"ruleSet\": \"ziyang-2021\",", "");

        HttpResponse<String> response = score("?ruleSet=ziyang-2021&asOf=2021-06-30", nameless);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.json(response).at("/asOf").asText()).isEqualTo("2021-06-30");
        assertThat(score("", nameless).statusCode()).isEqualTo(422);
    }

    @Test
    void emptyParametersAreAsIfTheyWereNotGiven() {
        assertThat(score("?ruleSet=&asOf=", Client.SMALL).body())
                .isEqualTo(score("", Client.SMALL).body());
    }

    @Test
    void aMissingContentTypeIsTakenForJson() {
        HttpResponse<String> response =
                client.send(client.request("/api/v1/score").POST(Client.text(Client.SMALL)));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void twoHundredRequestsAtOnceGetTheAnswerOfOne() {
        String alone = score("", Client.SMALL).body();

        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 200)
                .mapToObj(i -> client.http()
                        .sendAsync(
                                client.request("/api/v1/score")
                                        .header("Content-Type", Client.JSON)
                                        .POST(Client.text(Client.SMALL))
                                        .build(),
                                BodyHandlers.ofString()))
                .toList();

        assertThat(all)
                .allSatisfy(one -> assertThat(one.get(60, SECONDS).body()).isEqualTo(alone));
    }

    @Test
    void brokenTextIsRefusedWithLineAndColumn() {
        JsonNode problem = problem(score("", "{\n  \"contract\": 1,,\n}"), 400, "malformed");

        assertThat(problem.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/problems/0/column").asInt()).isEqualTo(17);
        assertThat(problem.path("detail").asText()).startsWith("2:17 ");
        assertThat(problem.at("/message/zh").asText()).isNotEmpty();
    }

    @Test
    void everyKindOfBrokenTextIsABadRequest() {
        for (String text : List.of("", "  ", "{", "[1]]", "{} {}", "[".repeat(65) + "]".repeat(65))) {
            assertThat(score("", text).statusCode()).as(text).isEqualTo(400);
        }
        byte[] gbk = Client.SMALL.getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertThat(client.send(client.request("/api/v1/score").POST(BodyPublishers.ofByteArray(gbk)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyViolationIsListedWithItsPointer() {
        JsonNode problem = problem(
                score("", "{\"contract\": \"1\", \"units\": {}, \"period\": {\"from\": \"2021-02-30\"}}"),
                422,
                "rejected");

        assertThat(problem.path("problems"))
                .extracting(one ->
                        one.path("code").asText() + " " + one.path("pointer").asText())
                .containsExactlyInAnyOrder(
                        "missing-key /unit",
                        "missing-key /ruleSet",
                        "wrong-type /contract",
                        "unknown-key /units",
                        "no-such-day /period/from",
                        "missing-key /period/to");
        JsonNode unknown = problem.path("problems").get(3);
        assertThat(unknown.path("nearest").asText()).isEqualTo("unit");
        assertThat(unknown.at("/message/en").asText()).contains("did you mean \"unit\"?");
    }

    @Test
    void anEmptyObjectLacksItsRequiredKeysAndNothingWorse() {
        problem(score("?ruleSet=ziyang-2021", "{}"), 422, "rejected");
    }

    @Test
    void anUnknownRuleSetInTheAddressIsNotFoundAndTheNearestIsNamed() {
        JsonNode problem = problem(score("?ruleSet=ziyang-2012", Client.SMALL), 404, "no-such-rule-set");

        assertThat(problem.at("/problems/0/nearest").asText()).isEqualTo("ziyang-2021");
        problem(client.get("/api/v1/rule-sets/ziyang-2012"), 404, "no-such-rule-set");
        problem(client.get("/api/v1/rule-sets/ziyang-2012/schema"), 404, "no-such-rule-set");
        problem(client.post("/api/v1/batches?ruleSet=x", Client.NDJSON, Client.SMALL), 404, "no-such-rule-set");
    }

    @Test
    void anUnknownRuleSetInTheSubmissionIsAViolation() {
        JsonNode problem = problem(score("", Client.SMALL.replace("ziyang-2021", "ziyang-2012")), 422, "rejected");

        assertThat(problem.at("/problems/0/pointer").asText()).isEqualTo("/ruleSet");
    }

    @Test
    void aMisspeltParameterIsRefusedInsteadOfIgnored() {
        JsonNode problem = problem(score("?ruleset=ziyang-2021", Client.SMALL), 400, "bad-query");

        assertThat(problem.at("/problems/0/nearest").asText()).isEqualTo("ruleSet");
        problem(score("?ruleSet=ziyang-2021&ruleSet=x", Client.SMALL), 400, "bad-query");
        for (String day : List.of("2021-02-30", "30.6.2021", "20210630", "1899-12-31", "2201-01-01")) {
            problem(score("?asOf=" + day, Client.SMALL), 400, "bad-query");
        }
    }

    @Test
    void anUnknownPathIsNotFound() {
        problem(client.get("/nothing"), 404, "no-such-path");
        problem(client.get("/api/v1/rule-sets/ziyang-2021/nothing"), 404, "no-such-path");
    }

    @Test
    void aWrongMethodIsToldTheRightOne() {
        HttpResponse<String> response = client.get("/api/v1/score");

        problem(response, 405, "wrong-method");
        assertThat(header(response, "Allow")).isEqualTo("POST");
        problem(client.post("/api/v1/rule-sets", Client.JSON, "{}"), 405, "wrong-method");
    }

    @Test
    void aWrongContentTypeIsRefused() {
        for (String type : List.of("text/plain", Client.NDJSON, "application/json; charset=gbk", "image/jpeg")) {
            problem(client.post("/api/v1/score", type, Client.SMALL), 415, "wrong-type");
        }
        problem(client.post("/api/v1/batches", Client.JSON, Client.SMALL), 415, "wrong-type");
        assertThat(client.post("/api/v1/score", "application/json; charset=UTF-8", Client.SMALL)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCompressedBodyIsRefused() {
        problem(
                client.send(client.request("/api/v1/score")
                        .header("Content-Encoding", "gzip")
                        .POST(Client.text(Client.SMALL))),
                415,
                "compressed");
    }

    @Test
    void aBodyMayBeAsLongAsTheLimitAndNotAByteLonger() {
        assertThat(score("", padded(LIMIT)).statusCode()).isEqualTo(200);
        problem(score("", padded(LIMIT + 1)), 413, "too-large");
        problem(score("", padded(1_000_000)), 413, "too-large");
    }

    @Test
    void aBodyWithoutALengthIsMeasuredWhileItIsRead() {
        assertThat(client.send(client.request("/api/v1/score").POST(Client.chunked(padded(LIMIT))))
                        .statusCode())
                .isEqualTo(200);
        for (int length : List.of(LIMIT + 1, 1_000_000)) {
            problem(
                    client.send(client.request("/api/v1/score").POST(Client.chunked(padded(length)))),
                    413,
                    "too-large");
        }
    }

    @Test
    void aClientThatStopsSendingIsToldSoAfterAWhile() throws Exception {
        Limits impatient = new Limits(LIMIT, 10_000, 100, 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
        Server other = new Server(Client::assessors, "127.0.0.1", 0, impatient);
        other.start();
        other.ready().get(60, SECONDS);
        try (Client.Conversation slow = new Client(other).talk()) {
            slow.raw("POST /api/v1/score HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");

            assertThat(slow.firstLine()).isEqualTo("HTTP/1.1 408 Request Timeout");
        } finally {
            other.stop();
        }
    }

    @Test
    void aRuleSetIsToldWithTheKeysOfItsCatalogue() {
        JsonNode set = Client.json(client.get("/api/v1/rule-sets/smoke-free-hospital"));

        assertThat(set.at("/gates/0/kind").asText()).isEqualTo("no-section-at-zero");
        JsonNode parts = set.at("/sections/0/criteria/0/scale");
        assertThat(parts.path("kind").asText()).isEqualTo("parts");
        assertThat(parts.at("/parts/smoke-in-work-plan").asInt()).isEqualTo(3);
        JsonNode vetoes = Client.json(client.get("/api/v1/rule-sets/unit-vetoes"));
        assertThat(vetoes.at("/sections/0/criteria/0/scale/kind").asText()).isEqualTo("veto");
        assertThat(vetoes.at("/sections/0/criteria/0/measure/lookBack").asInt()).isEqualTo(24);
        JsonNode ezhou = Client.json(client.get("/api/v1/rule-sets/ezhou-city"));
        assertThat(ezhou.at("/sections/0/criteria/1/proofs/0/maxCharacters").asInt())
                .isEqualTo(1800);
    }

    @Test
    void aRefusalBeforeTheBodyHasArrivedSaysThatTheConnectionEnds() throws Exception {
        String head = "POST /api/v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\n";
        try (Client.Conversation early = client.talk()) {
            early.raw(head);
            assertThat(early.rest()).startsWith("HTTP/1.1 415").containsIgnoringCase("\nConnection: close");
        }
        try (Client.Conversation whole = client.talk()) {
            whole.raw(head + "body" + head.replace("Host: x", "Host: x\r\nConnection: close") + "body");
            assertThat(whole.firstLine()).startsWith("HTTP/1.1 415");
            assertThat(whole.rest()).as("the connection goes on").contains("HTTP/1.1 415");
        }
    }

    @Test
    void aRequestThatIsNoHttpGetsAProblemToo() throws IOException {
        try (Client.Conversation odd = client.talk()) {
            odd.raw("GET /a%00b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(odd.firstLine()).startsWith("HTTP/1.1 400");
            assertThat(odd.rest()).contains("application/problem+json", "urn:wenming:problem:bad-request");
        }
    }

    @Test
    void aFaultOfOursCarriesOnlyTheNumberUnderWhichItIsLogged() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        HttpResponse<String> response;
        // Rules that contradict each other are found when they meet a fact that both speak of.
        Path rules = Files.createDirectories(folder.resolve("contradictory"));
        new Sets(rules)
                .file(
                        "small/catalogue.yaml",
                        Sets.head("small", "1", "10", "") + Sets.section(Sets.CRITERIA, Sets.signs("S-1", "10")))
                .file("small/measure.drl", Sets.signRules("small", "S-1").replace("== false", "== true"));
        Assessors assessors = new Assessors(Library.open(List.of(rules)));
        Server faulty = new Server(() -> assessors, "127.0.0.1", 0, Limits.usual());
        faulty.start();
        faulty.ready().join();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            response = new Client(faulty)
                    .post(
                            "/api/v1/score",
                            Client.JSON,
                            Client.SMALL.replace("ziyang-2021", "small").replaceFirst("\\}$", PREMISES));
        } finally {
            System.setErr(before);
            faulty.stop();
        }

        String id = problem(response, 500, "internal").path("id").asText();
        assertThat(id).isNotEmpty();
        assertThat(response.body()).contains(id).doesNotContain("Exception", "\tat ", "rules-contradict");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains(id, "rules-contradict");
    }

    @Test
    void listsItsRuleSets() {
        JsonNode line = Client.json(client.get("/api/v1/rule-sets")).at("/ruleSets");

        JsonNode ziyang = find(line, "ziyang-2021");
        assertThat(ziyang.path("criteria").asInt()).isEqualTo(26);
        assertThat(ziyang.path("visible").asInt()).isEqualTo(100);
        assertThat(ziyang.path("fullMark").asInt()).isEqualTo(100);
        assertThat(ziyang.path("weights").asText()).isEqualTo("proposed");
        assertThat(ziyang.path("year").asInt()).isEqualTo(2021);
        assertThat(ziyang.at("/for/0").asText()).isEqualTo("hospital");
        assertThat(ziyang.path("sha256").asText()).hasSize(64);
        assertThat(ziyang.at("/title/zh").asText()).startsWith("资阳市");
        assertThat(ziyang.at("/issuer/en").asText()).startsWith("Ziyang");
        assertThat(ziyang.path("version").asText()).isNotEmpty();
    }

    @Test
    void showsAWholeCatalogueWithTheKeysOfItsFile() {
        JsonNode set = Client.json(client.get("/api/v1/rule-sets/ziyang-2021"));

        JsonNode criterion = null;
        for (JsonNode section : set.path("sections")) {
            for (JsonNode one : section.path("criteria")) {
                criterion = one.path("id").asText().equals("ZY-12b") ? one : criterion;
            }
        }
        assertThat(criterion).isNotNull();
        assertThat(criterion.at("/measure/kind").asText()).isEqualTo("sum");
        assertThat(criterion.at("/measure/category").asText()).isEqualTo("elders-living-alone");
        assertThat(criterion.at("/scale/kind").asText()).isEqualTo("proportional");
        assertThat(criterion.at("/scale/target").asInt()).isEqualTo(6);
        assertThat(criterion.at("/remedy/en").asText()).isNotEmpty();
        assertThat(set.at("/asks/0/type").asText()).isIn("yes-no", "number", "day");
    }

    @Test
    void givesTheSchemaOfTheSubmissionsOfARuleSet() {
        HttpResponse<String> response = client.get("/api/v1/rule-sets/ziyang-2021/schema");

        assertThat(header(response, "Content-Type")).startsWith("application/schema+json");
        JsonNode schema = Client.json(response);
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/$defs/Unit/properties/kind/enum"))
                .extracting(JsonNode::asText)
                .containsExactly("hospital", "health-commission");
    }

    static HttpResponse<String> score(String query, String body) {
        return client.post("/api/v1/score" + query, Client.JSON, body);
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json; charset=utf-8");
        JsonNode problem = Client.json(response);
        assertThat(problem.path("type").asText()).isEqualTo("urn:wenming:problem:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotEmpty().doesNotContain("{0}", "{1}", "http.");
        return problem;
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static JsonNode find(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not in " + list);
    }

    /** The small submission, filled up with blanks to so many bytes. */
    private static String padded(int bytes) {
        return Client.SMALL + " ".repeat(bytes - Client.SMALL.getBytes(StandardCharsets.UTF_8).length);
    }
}
