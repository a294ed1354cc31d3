package wenming.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentTest {
    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aTargetIsMetByTheMedianAndNotByTheBestFigure() throws IOException {
        // Medians: 3.0 at most 3 is met; 1.7 of (1.5, 1.7, 1.9) at most 1.6 is missed.
        figures("ratios", "score", "", "ratio", 3.1, 3.0, 2.9);
        figures("ratios", "path", "", "ratio", 1.9, 1.5, 1.7);

        assertThat(document())
                .contains("| score by rules ÷ score by hand | 3.00 (2.90–3.10) | at most 3.00 | met |")
                .contains("| read + score + write ÷ read + write | 1.70 (1.50–1.90) | at most 1.60 | **missed** |")
                .contains(
                        "| our reader ÷ plain Jackson binding of the same records | – | at most 1.30 | not measured |");
    }

    @Test
    void ratiosAreTakenForkByForkAndNotOfTheMedians() throws IOException {
        // Fork by fork 600 ÷ 1,000, 300 ÷ 600 and 900 ÷ 1,000: 0.60, 0.50 and 0.90, of which 0.60 is the median.
        figures("http", "wenming", "", "requests_per_s", 600, 300, 900);
        figures("http", "echo", "", "requests_per_s", 1000, 600, 1000);

        assertThat(document())
                .contains("| HTTP: requests a second ÷ a bare endpoint that parses and echoes"
                        + " | 0.60 (0.50–0.90) | at least 0.60 | met |")
                .contains("| wenming | 600 (300–900) | – | – | – |");
    }

    @Test
    void aPeerThatWinsIsNamedBeforeAnyTableOfEngines() throws IOException {
        figures("engines", "wenming", "explained", "throughput_1_per_s", 1000);
        figures("engines", "evrete", "explained", "throughput_1_per_s", 1200);
        figures("engines", "easy-rules", "explained", "throughput_1_per_s", 1500);
        figures("engines", "kie-dmn", "explained", "throughput_1_per_s", 200);
        figures("engines", "hand-written", "explained", "throughput_1_per_s", 4000);
        figures("engines", "wenming", "explained", "build_ms", 300);
        figures("engines", "kie-dmn", "explained", "build_ms", 900);

        String document = document();

        assertThat(document)
                .contains("- explained, submissions a second, one job: easy-rules 1,500, evrete 1,200; ours 1,000\n")
                .contains("those of the fastest other engine, easy-rules | 0.67 | at least 1.00 | **missed** |")
                .doesNotContain("explained, built or loaded in:")
                .contains("| kie-dmn | 20.0 | – | 200 |");
        assertThat(document.indexOf("easy-rules 1,500")).isLessThan(document.indexOf("| kie-dmn |"));
    }

    @Test
    void whereNoPeerIsBetterItSaysSo() throws IOException {
        figures("engines", "wenming", "explained", "p50_us", 90);
        figures("engines", "evrete", "explained", "p50_us", 110);

        assertThat(document()).contains("## Where others win\n\nIn no figure.\n");
    }

    @Test
    void barsAreAsLongAsTheFiguresAndTheFastestStandsFirst() throws IOException {
        figures("engines", "wenming", "points", "throughput_1_per_s", 500);
        figures("engines", "hand-written", "points", "throughput_1_per_s", 2000);

        assertThat(document())
                .contains("hand-written  " + "█".repeat(40) + " 2,000\nwenming       " + "█".repeat(10) + " 500\n");
    }

    @Test
    void nothingThatWasNotMeasuredIsMadeUp() throws IOException {
        assertThat(document())
                .contains("Two cores")
                .contains("## Where others win\n\nNot measured.\n")
                .contains("## HTTP")
                .contains("Not measured.")
                .doesNotContain("{{")
                .doesNotContain("| met |");
    }

    /** A figure for each fork. */
    private void figures(String bench, String engine, String form, String metric, double... values) {
        for (int fork = 0; fork < values.length; fork++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "{\"bench\":\"%s\",\"engine\":\"%s\",\"form\":\"%s\",\"metric\":\"%s\",\"fork\":%d,\"value\":%s}",
                    bench,
                    engine,
                    form,
                    metric,
                    fork + 1,
                    values[fork]));
        }
    }

    private String document() throws IOException {
        Path file = folder.resolve("results.ndjson");
        Files.write(file, lines);
        return Document.of(Results.read(file), "Two cores");
    }
}
