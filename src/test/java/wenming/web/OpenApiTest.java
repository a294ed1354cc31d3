package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.web.api.Limits;

/** The OpenAPI document says what the server does: every route, every answer, every example. */
class OpenApiTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));

    private static Server server;
    private static Client client;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(Client::assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
        document = Client.json(client.get("/openapi.json"));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void describesEveryRouteThatTheServerHasAndNoOther() {
        Set<String> described = new TreeSet<>();
        operations((name, operation) -> described.add(name));

        assertThat(described).isEqualTo(server.routes()).contains("POST /api/v1/score", "GET /metrics");
    }

    @Test
    void isOpenApi31WithTheDialectOfItsSchemas() {
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.path("jsonSchemaDialect").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(document.at("/info/title").asText()).isNotEmpty();
        assertThat(document.at("/info/version").asText()).isNotEmpty();
    }

    @Test
    void everyOperationHasANameOfItsOwnAndIsExplainedInBothLanguages() {
        Set<String> ids = new TreeSet<>();
        operations((name, operation) -> {
            assertThat(ids.add(operation.path("operationId").asText())).as(name).isTrue();
            assertThat(operation.path("summary").asText()).as(name).isNotEmpty().doesNotStartWith("api.");
            assertThat(operation.path("description").asText()).as(name).containsPattern("\\p{IsHan}");
            for (JsonNode parameter : operation.path("parameters")) {
                assertThat(parameter.path("description").asText()).as(name).doesNotContain("api.parameter");
            }
        });
    }

    @Test
    void everyPlaceholderOfAPathIsAParameter() {
        operations((name, operation) -> {
            List<String> declared = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("path")) {
                    declared.add("{" + parameter.path("name").asText() + "}");
                    assertThat(parameter.path("required").asBoolean()).isTrue();
                }
            });
            List<String> asked = java.util.regex.Pattern.compile("\\{\\w+}")
                    .matcher(name)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .toList();
            assertThat(declared).as(name).isEqualTo(asked);
        });
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsOne() {
        for (JsonNode ref : document.findValues("$ref")) {
            assertThat(document.at(ref.asText().substring(1)).isMissingNode())
                    .as(ref.asText())
                    .isFalse();
        }
        JsonNode meta = Client.json("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}");
        for (JsonNode schema : document.at("/components/schemas")) {
            assertThat(SCHEMAS.getSchema(meta).validate(schema)).isEmpty();
        }
    }

    @Test
    void everyExampleIsOfItsSchema() {
        List<String> seen = new ArrayList<>();
        operations((name, operation) -> {
            contents(operation.path("requestBody"), (type, content) -> example(name + " takes " + type, content, seen));
            operation
                    .path("responses")
                    .properties()
                    .forEach(response -> contents(
                            response.getValue(),
                            (type, content) -> example(name + " " + response.getKey() + " " + type, content, seen)));
        });
        assertThat(seen)
                .contains(
                        "POST /api/v1/score takes application/json",
                        "POST /api/v1/score 200 application/json",
                        "POST /api/v1/score 422 application/problem+json",
                        "POST /api/v1/batches 200 application/x-ndjson");
    }

    @Test
    void everyRealAnswerIsOfItsSchema() {
        conforms("GET /health/live", "", client.get("/health/live"));
        conforms("GET /health/ready", "", client.get("/health/ready"));
        conforms("GET /api/v1/rule-sets", "", client.get("/api/v1/rule-sets"));
        JsonNode sets = Client.json(client.get("/api/v1/rule-sets")).path("ruleSets");
        for (JsonNode set : sets) {
            String path = "/api/v1/rule-sets/" + set.path("id").asText();
            conforms("GET /api/v1/rule-sets/{id}", path, client.get(path));
        }
        conforms("GET /api/v1/rule-sets/{id}", "no such", client.get("/api/v1/rule-sets/zyang-2021"));
        conforms("POST /api/v1/score", "good", client.post("/api/v1/score", Client.JSON, Client.SMALL));
        conforms("POST /api/v1/score", "wrong", client.post("/api/v1/score", Client.JSON, "{\"contract\": 2}"));
        conforms("POST /api/v1/score", "broken", client.post("/api/v1/score", Client.JSON, "{"));
        conforms("POST /api/v1/score", "type", client.post("/api/v1/score", Client.NDJSON, "{}"));
        conforms("POST /api/v1/score", "query", client.post("/api/v1/score?x=1", Client.JSON, "{}"));
        conforms("POST /api/v1/batches", "good", client.post("/api/v1/batches", Client.NDJSON, Client.SMALL));
        conforms("POST /api/v1/batches", "wrong", client.post("/api/v1/batches", Client.NDJSON, "{}"));
    }

    @Test
    void saysWhichErrorsThereAre() {
        JsonNode responses = document.at("/paths/~1api~1v1~1score/post/responses");

        assertThat(responses.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("200", "400", "404", "408", "413", "415", "422", "429", "500", "503");
        assertThat(responses.at("/415/description").asText())
                .contains("urn:wenming:problem:wrong-type", "urn:wenming:problem:compressed");
        assertThat(responses.at("/429/headers/Retry-After/schema/type").asText())
                .isEqualTo("integer");
    }

    private static void conforms(String operation, String what, HttpResponse<String> response) {
        String[] parts = operation.split(" ", 2);
        JsonNode described = document.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(response.statusCode() + "");
        String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode content = described.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s %s: %s %s", operation, what, response.statusCode(), type)
                .isFalse();
        assertThat(faults(content.path("schema"), Client.json(response)))
                .as(operation + " " + what)
                .isEmpty();
    }

    private static void example(String where, JsonNode content, List<String> seen) {
        if (content.has("example")) {
            assertThat(faults(content.path("schema"), content.path("example")))
                    .as(where)
                    .isEmpty();
            seen.add(where);
        }
    }

    /** What is wrong with a value; the schema's references lead into the document. */
    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private static void operations(BiConsumer<String, JsonNode> seen) {
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one ->
                        seen.accept(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), one.getValue())));
    }

    private static void contents(JsonNode body, BiConsumer<String, JsonNode> seen) {
        body.path("content").properties().forEach(one -> seen.accept(one.getKey(), one.getValue()));
    }
}
