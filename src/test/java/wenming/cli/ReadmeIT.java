package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README shows what the program really prints, and its recipe works. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theSubmissionOfReadmeGivesTheScorecardOfReadme() throws IOException {
        Files.writeString(folder.resolve("hospital.json"), block("json"));
        Run run = Run.in(folder, Map.of(), new byte[0], "score", "hospital.json", "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(block("text"));
    }

    @Test
    void aCriterionIsAddedAsReadmeSays() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Path words = rules.resolve("vocabulary.yaml");
        Files.writeString(
                words,
                Files.readString(words)
                        .replace(
                                "activity-categories:\n",
                                "activity-categories:\n  organ-donation: {zh: 器官捐献, en: organ donation}\n"));
        Path catalogue = rules.resolve("ziyang-2021/catalogue.yaml");
        String before = Files.readString(catalogue);
        Files.writeString(
                catalogue,
                before.replaceFirst(
                        "      - id: ZY-12b\n", Matcher.quoteReplacement(block("yaml")) + "      - id: ZY-12b\n"));
        Run tooMany = Run.wenming("rules", "check", "--rules", rules.toString());
        assertThat(tooMany.code()).isEqualTo(1);
        assertThat(tooMany.out()).contains("/fullMark").contains("102");

        Files.writeString(catalogue, Files.readString(catalogue).replaceFirst("points: 6", "points: 4"));
        Run untested = Run.wenming("rules", "test", "--rules", rules.toString());
        assertThat(untested.code()).isEqualTo(1);
        assertThat(untested.out()).contains("ZY-21.yaml");
    }

    @Test
    void theTableOfRuleSetsIsTheListOfTheProgram() throws IOException {
        List<String> ids = Run.wenming("rules", "list")
                .out()
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        String readme = Files.readString(Path.of("README.md"));
        assertThat(ids).isNotEmpty().allMatch(id -> readme.contains("| `" + id + "` |"));
        assertThat(Pattern.compile("(?m)^\\| `[\\w-]+-\\d+` \\|")
                        .matcher(readme)
                        .results())
                .hasSameSizeAs(ids);
    }

    @Test
    void everyPageThatReadmeLinksToIsThere() throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(Path.of("README.md")));
        while (link.find()) {
            assertThat(Path.of(link.group(1))).exists();
        }
    }

    private static String block(String language) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (block.find()) {
            if (block.group(1).equals(language)) {
                return block.group(2);
            }
        }
        throw new AssertionError("README has no block of " + language);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
