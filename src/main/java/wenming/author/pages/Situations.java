package wenming.author.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenming.author.Editions;

/** The situations of a rule set as they stand in its case files, by criterion. */
final class Situations {
    /** One situation: its name, what is given in one line, and what must come out, key by key. */
    record Situation(String name, String given, Map<String, String> then) {}

    private Situations() {}

    /** By criterion; nothing for a set whose folder is not at hand. */
    static Map<String, List<Situation>> of(Path set) throws IOException {
        Map<String, List<Situation>> all = new TreeMap<>();
        Path folder = set == null ? null : set.resolve("cases");
        if (folder == null || !Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                JsonNode tree = Editions.tree(file);
                List<Situation> situations = new ArrayList<>();
                for (JsonNode one : tree.path("cases")) {
                    Map<String, String> then = new LinkedHashMap<>();
                    one.path("then").properties().forEach(key -> then.put(key.getKey(), plain(key.getValue())));
                    situations.add(new Situation(one.path("name").asText(), plain(one.path("given")), then));
                }
                all.put(tree.path("criterion").asText(), situations);
            }
        }
        return all;
    }

    /** A value in one line, as YAML writes it within braces. */
    private static String plain(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> parts.add(entry.getKey() + ": " + plain(entry.getValue())));
            return "{" + String.join(", ", parts) + "}";
        } else if (node.isArray()) {
            node.forEach(entry -> parts.add(plain(entry)));
            return "[" + String.join(", ", parts) + "]";
        }
        return node.asText();
    }
}
