package wenming.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/benchmarks.md}: a text with places to be filled from the figures. */
public final class Document {
    private record Column(String key, String title) {}

    private Document() {}

    /** Takes the figures, a line that tells the machine, and the file to write. */
    public static void main(String[] arguments) throws IOException {
        Results results = Results.read(Path.of(arguments[0]));
        Files.writeString(Path.of(arguments[2]), of(results, arguments[1]));
    }

    /** The whole document. */
    static String of(Results results, String machine) throws IOException {
        Peers peers = new Peers(results);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("machine", machine);
        places.put("targets", new Targets(results).table());
        places.put("wins", peers.wins());
        for (String form : List.of("explained", "points")) {
            places.put("bars-" + form, peers.bars(form));
            places.put("table-" + form, peers.table(form));
        }
        places.put("forks", results.forks("engines") + "");
        places.put(
                "http",
                table(
                        results,
                        "http",
                        List.of(
                                new Column("requests_per_s", "requests a second"),
                                new Column("p50_ms", "half within, ms"),
                                new Column("p99_ms", "99 of 100 within, ms"),
                                new Column("cpu_ms", "processor of the server for each, ms"))));
        places.put(
                "process",
                table(
                        results,
                        "process",
                        List.of(
                                new Column("wall_s", "wall, s"),
                                new Column("cpu_s", "processor, s"),
                                new Column("per_s", "submissions a second"),
                                new Column("peak_mb", "most memory, MB"))));
        places.put("ratios", table(results, "ratios", List.of(new Column("ratio", "ratio"))));
        String text = template();
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("{{" + place.getKey() + "}}", place.getValue());
        }
        return text;
    }

    /** One row for each thing that was measured, a column for each figure. */
    private static String table(Results results, String bench, List<Column> columns) {
        List<String> rows = new ArrayList<>();
        rows.add("| | " + String.join(" | ", columns.stream().map(Column::title).toList()) + " |");
        rows.add("|---|" + "---|".repeat(columns.size()));
        for (String name : results.engines(bench, "")) {
            List<String> cells = columns.stream()
                    .map(column -> results.of(bench, name, "", column.key())
                            .map(Spread::told)
                            .orElse("–"))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.equals("–"))) {
                rows.add("| " + name + " | " + String.join(" | ", cells) + " |");
            }
        }
        return rows.size() == 2 ? "Not measured." : String.join("\n", rows);
    }

    private static String template() throws IOException {
        try (InputStream in = Document.class.getResourceAsStream("/wenming/bench/benchmarks.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
