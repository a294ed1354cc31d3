package wenming.catalogue.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The plain values of a tree by their path; entries of a list are named by their id or key, else by their place. */
final class Leaves {
    private final Map<String, String> leaves = new LinkedHashMap<>();

    private Leaves() {}

    static Map<String, String> of(JsonNode node) {
        Leaves all = new Leaves();
        all.add("", node);
        return all.leaves;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> add(below(path, entry.getKey()), entry.getValue()));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode entry = node.get(i);
                String name = entry.path("id").asText(entry.path("key").asText(Integer.toString(i)));
                add(below(path, name), entry);
            }
        } else if (node.isArray()) {
            leaves.put(
                    path,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(Leaves::plain)
                            .collect(Collectors.joining(", ", "[", "]")));
        } else {
            leaves.put(path, plain(node));
        }
    }

    /** Numbers as figures, so that 6 and 6.0 are the same. */
    private static String plain(JsonNode node) {
        return node.isNumber()
                ? node.decimalValue().stripTrailingZeros().toPlainString()
                : node.isContainerNode() ? node.toString() : node.asText();
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
