package wenming.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The criteria in the form that belongs to no engine: {@code src/bench/forty-five.json}, told in its README. */
public record Spec(List<Criterion> criteria, List<TallyName> tallies) {
    /** Where the folder of the benchmark is, from the root of the project. */
    public static final Path FOLDER = Path.of("src/bench");

    /** One criterion; points are whole hundredths. */
    public record Criterion(String id, long points, Measure measure, Scale scale) {}

    /** What is measured; keys that its kind does not have are empty. */
    public record Measure(
            String kind,
            String list,
            String key,
            List<String> words,
            List<String> tallies,
            String of,
            String part,
            String whole,
            List<Condition> among,
            List<Condition> where,
            String otherwise) {}

    /** What a fact must be; {@code any} is null where it is the fact's own. */
    public record Condition(
            String field, String op, JsonNode value, String other, List<String> in, Any any, String otherwise) {}

    /** There must be one in the list whose field equals the fact's, and that fits. */
    public record Any(String list, String field, String equals, List<Condition> and) {}

    /** A tally that a criterion names: of a category, or of one theme of it. */
    public record TallyName(String name, String category, String theme) {}

    /** The criteria as the file tells them. */
    public static Spec read(Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            List<TallyName> tallies = new ArrayList<>();
            root.get("tallies")
                    .forEach(node -> tallies.add(new TallyName(
                            node.get("name").asText(),
                            node.get("category").asText(),
                            node.get("theme").asText())));
            List<Criterion> criteria = new ArrayList<>();
            root.get("criteria")
                    .forEach(node -> criteria.add(new Criterion(
                            node.get("id").asText(),
                            node.get("points").asLong(),
                            measure(node.get("measure")),
                            Scale.of(node))));
            return new Spec(List.copyOf(criteria), List.copyOf(tallies));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measure measure(JsonNode node) {
        List<String> tallies = new ArrayList<>(texts(node.path("tallies")));
        if (node.has("tally")) {
            tallies.add(node.get("tally").asText());
        }
        return new Measure(
                node.get("kind").asText(),
                node.path("list").asText(),
                node.path("key").asText(),
                texts(node.path("words")),
                List.copyOf(tallies),
                node.path("of").asText(),
                node.path("part").asText(),
                node.path("whole").asText(),
                conditions(node.path("among")),
                conditions(node.path("where")),
                node.path("else").asText());
    }

    private static List<Condition> conditions(JsonNode nodes) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode node : nodes) {
            Any any = node.has("any")
                    ? new Any(
                            node.get("any").asText(),
                            node.get("field").asText(),
                            node.get("equals").asText(),
                            conditions(node.get("and")))
                    : null;
            conditions.add(new Condition(
                    node.get("field").asText(),
                    node.path("op").asText(),
                    node.get("value"),
                    node.path("other").asText(),
                    texts(node.path("in")),
                    any,
                    node.path("else").asText()));
        }
        return List.copyOf(conditions);
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }
}
