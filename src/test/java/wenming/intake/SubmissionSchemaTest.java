package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.Problem;

class SubmissionSchemaTest {
    /** What a schema can see too; the rest (ids, references, spans) only the reader sees. */
    private static final Set<String> OF_FORM = Set.of(
            "unknown-key",
            "missing-key",
            "unknown-word",
            "wrong-type",
            "negative",
            "too-large",
            "no-such-day",
            "text-too-long",
            "blank-text",
            "unknown-contract");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Library library;
    private static Vocabulary vocabulary;
    private static Schema schema;

    @BeforeAll
    static void make() throws IOException {
        library = Library.open(List.of());
        vocabulary = library.vocabulary();
        schema = compiled(new SubmissionSchema(vocabulary).any());
    }

    @Test
    void everySampleIsValid() throws IOException {
        assertThat(samples()).isNotEmpty().allSatisfy(sample -> {
            assertThat(schema.validate(sample)).isEmpty();
            assertThat(complaints(sample)).isEmpty();
        });
    }

    @Test
    void theSchemaOfARuleSetAdmitsOnlyItsKindsOfUnit() throws IOException {
        RuleSet ruleSet = library.book("ziyang-2021").orElseThrow().ruleSet();
        Schema narrow = compiled(new SubmissionSchema(vocabulary).of(ruleSet));
        ObjectNode submission = small();
        assertThat(narrow.validate(submission)).isEmpty();

        submission.withObject("/unit").put("kind", "cdc");

        assertThat(schema.validate(submission)).isEmpty();
        assertThat(narrow.validate(submission)).isNotEmpty();
    }

    @Test
    void bothSidesOfEachLimitAreJudgedAlikeByReaderAndSchema() throws IOException {
        agree("/unit/staff", true, "0", "1000000000");
        agree("/unit/staff", false, "-1", "1000000001", "1.5", "\"1\"", "null", "true", "99999999999999999999");
        agree("/period/from", true, "\"1900-01-01\"", "\"2020-02-29\"");
        agree(
                "/period/from",
                false,
                "\"1899-12-31\"",
                "\"2021-02-29\"",
                "\"2021-2-1\"",
                "\"2021-13-01\"",
                "20210101",
                "\"\"");
        agree("/unit/name", true, quoted("x".repeat(4_000)), "\" x \"");
        agree("/unit/name", false, quoted("x".repeat(4_001)), "\"\"", "\" \"", "1", "[]", "{}");
        agree("/unit/kind", true, "\"hospital\"", "\"cdc\"");
        agree("/unit/kind", false, "\"Hospital\"", "\"hospitals\"", "\"\"");
        agree("/contract", true, "1");
        agree("/contract", false, "0", "2", "\"1\"");
        agree("/activities/0/hours", true, "0", "0.01", "12.5", "12.50", "1000000");
        agree("/activities/0/hours", false, "-0.01", "0.001", "\"3\"", "true", "2000000000");
        agree("/statements/0/value", true, "true", "0", "0.5");
        agree("/statements/0/value", false, "-1", "\"2021-06-30\"", "\"yes\"", "null", "[]", "{}");
        agree("/statements/0/key", false, "\"no-such-question\"", "1");
        agree("/findings/0/criterion", true, "\"ZY-12b\"");
        agree("/findings/0/criterion", false, "\"ZY-99\"");
    }

    @Test
    void whateverIsChangedAnywhereInASampleReaderAndSchemaJudgeAlike() throws IOException {
        for (JsonNode sample : samples()) {
            for (String place : places(sample)) {
                for (JsonNode changed : changes(sample, place)) {
                    assertThat(schema.validate(changed).isEmpty())
                            .as("%s in %s", place, changed)
                            .isEqualTo(complaints(changed).isEmpty());
                }
            }
        }
    }

    private static void agree(String place, boolean valid, String... values) throws IOException {
        for (String value : values) {
            JsonNode changed = with(small(), place, JSON.readTree(value));
            assertThat(schema.validate(changed).isEmpty())
                    .as("schema: %s = %s", place, value)
                    .isEqualTo(valid);
            assertThat(complaints(changed).isEmpty())
                    .as("reader: %s = %s", place, value)
                    .isEqualTo(valid);
        }
    }

    private static List<Problem> complaints(JsonNode submission) {
        try {
            return new SubmissionReader(vocabulary)
                    .read(JSON.writeValueAsBytes(submission), null).problems().stream()
                            .filter(problem -> OF_FORM.contains(problem.code()))
                            .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One place of each kind: {@code /activities/0/title} stands for the titles of all activities. */
    private static Iterable<String> places(JsonNode sample) {
        Map<String, String> places = new TreeMap<>();
        collect(sample, "", places);
        return places.values();
    }

    private static void collect(JsonNode node, String pointer, Map<String, String> places) {
        places.putIfAbsent(pointer.replaceAll("/\\d+(?=/|$)", "/*"), pointer);
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), pointer + "/" + entry.getKey(), places));
        } else {
            Iterator<JsonNode> elements = node.elements();
            for (int i = 0; elements.hasNext(); i++) {
                collect(elements.next(), pointer + "/" + i, places);
            }
        }
    }

    /** The sample without the place, and with other things in it. */
    private static List<JsonNode> changes(JsonNode sample, String place) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        List<JsonNode> changes = new ArrayList<>();
        if (place.isEmpty()) {
            return changes;
        }
        for (JsonNode other : List.of(
                make.numberNode(-1),
                make.numberNode(7),
                make.textNode("zzz"),
                make.booleanNode(true),
                make.nullNode(),
                make.arrayNode(),
                make.objectNode(),
                make.objectNode().put("zzz", 1))) {
            changes.add(with(sample.deepCopy(), place, other));
        }
        if (sample.at(place).isObject()) {
            ObjectNode more = sample.deepCopy();
            ((ObjectNode) more.at(place)).put("zzz", 1);
            changes.add(more);
        }
        int last = place.lastIndexOf('/');
        JsonNode without = sample.deepCopy();
        if (without.at(place.substring(0, last)) instanceof ObjectNode parent) {
            parent.remove(place.substring(last + 1));
            changes.add(without);
        }
        return changes;
    }

    private static JsonNode with(JsonNode root, String place, JsonNode value) {
        int last = place.lastIndexOf('/');
        JsonNode parent = root.at(place.substring(0, last));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(place.substring(last + 1)), value);
        } else {
            ((ObjectNode) parent).set(place.substring(last + 1), value);
        }
        return root;
    }

    private static ObjectNode small() throws IOException {
        return (ObjectNode)
                JSON.readTree(
                        """
                {"contract": 1, "unit": {"id": "u", "name": "n", "kind": "hospital", "staff": 1},
                 "period": {"from": "2021-01-01", "to": "2021-12-31"}, "ruleSet": "ziyang-2021",
                 "activities": [{"id": "a", "title": "t", "category": "festival", "date": "2021-01-01"}],
                 "statements": [{"key": "values-seen", "value": true}],
                 "findings": [{"criterion": "ZY-12b", "date": "2021-01-01"}]}
                """);
    }

    private static List<JsonNode> samples() throws IOException {
        List<JsonNode> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("sample-submissions"))) {
            for (Path file : files.filter(
                            path -> path.toString().endsWith(".json") && !path.endsWith("every-mistake.json"))
                    .sorted()
                    .toList()) {
                samples.add(JSON.readTree(file.toFile()));
            }
        }
        return samples;
    }

    private static Schema compiled(JsonNode schema) {
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(strict))
                .getSchema(schema);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
