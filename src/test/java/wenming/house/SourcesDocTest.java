package wenming.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wenming.catalogue.Library;

/** The figures that {@code docs/sources.md} lays at a document's door stand in the samples, where the page says. */
class SourcesDocTest {
    private static final Pattern SAMPLE = Pattern.compile("### (\\S+\\.json)");
    private static final Pattern ROW = Pattern.compile("\\| (`/.*?) \\| (.*?) \\| .* \\|");
    private static final Pattern POINTER = Pattern.compile("`(/[^`]*)`");

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("docs/sources.md"));
    }

    @TestFactory
    Stream<DynamicTest> everyFigureStandsInItsSample() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        String sample = "";
        for (String line : page()) {
            Matcher heading = SAMPLE.matcher(line);
            sample = heading.matches() ? heading.group(1) : sample;
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                JsonNode document = new ObjectMapper()
                        .readTree(Path.of("sample-submissions", sample).toFile());
                String figure = row.group(2).replace(",", "");
                POINTER.matcher(row.group(1))
                        .results()
                        .forEach(pointer -> tests.add(DynamicTest.dynamicTest(
                                pointer.group(1) + " " + figure, () -> agree(document.at(pointer.group(1)), figure))));
            }
        }
        return tests.build();
    }

    private static void agree(JsonNode found, String figure) {
        assertThat(found.isMissingNode()).isFalse();
        if (found.isNumber() && figure.matches("\\d+")) {
            assertThat(found.asText()).isEqualTo(figure);
        }
    }

    @Test
    void everyRuleSetHasItsSource() throws IOException {
        List<String> ids = Library.open(List.of()).ids();
        assertThat(page().stream().filter(line -> line.matches("### [\\w-]+")).map(line -> line.substring(4)))
                .containsExactlyInAnyOrderElementsOf(ids);
    }
}
