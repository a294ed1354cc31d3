package wenming.bench.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where figures go: a line of JSON each, appended. */
final class Results {
    /** The folder of everything that the benchmark writes. */
    static final Path FOLDER = Path.of("target/bench");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int fork;

    Results(int fork) {
        this.fork = fork;
    }

    /** One figure; three significant places below a hundred, whole above. */
    void add(String engine, boolean explain, String metric, String unit, double value) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", "engines");
        line.put("engine", engine);
        line.put("form", explain ? "explained" : "points");
        line.put("metric", metric);
        line.put("unit", unit);
        line.put("fork", fork);
        line.put("value", value >= 100 ? Math.round(value) : Math.round(value * 100) / 100.0);
        try {
            Files.writeString(
                    FOLDER.resolve("results.ndjson"),
                    JSON.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
