package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** README shows what the program really prints, and its recipe works. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.zh-CN.md, zh"})
    void theSubmissionOfReadmeGivesTheScorecardOfReadme(String page, String language) throws IOException {
        Files.writeString(folder.resolve("hospital.json"), block(page, "json", ""));
        Run run = Run.in(folder, Map.of(), new byte[0], "score", "hospital.json", "--lang", language);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(block(page, "text", ""));
    }

    /** Those before the server; those of a standard of one's own are tried by {@link OwnStandardIT}. */
    @Test
    void everyCommandOfReadmeDoesWhatItSays() throws Exception {
        Path product = Path.of("").toAbsolutePath();
        for (String name : List.of("wenming", "sample-submissions")) {
            Files.createSymbolicLink(folder.resolve(name), product.resolve(name));
        }
        Files.writeString(folder.resolve("hospital.json"), block("README.md", "json", ""));
        Files.writeString(folder.resolve("evaluator.yaml"), block("README.md", "yaml", "contract: 1\n"));
        String readme = Files.readString(Path.of("README.md"));
        List<String> commands = readme.substring(0, readme.indexOf("$ ./wenming serve"))
                .lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .toList();
        assertThat(commands).hasSizeGreaterThan(9);
        StringBuilder printed = new StringBuilder();
        for (String command : commands) {
            printed.append(shell(command, command.contains(" batch ") ? 3 : 0));
        }
        // What the comments behind the commands say.
        assertThat(printed).contains("By the unit itself 56 \u2192 reviewed 51", "Doubts (", "Same: ");
        assertThat(folder.resolve("results")).isDirectoryContaining("glob:**ranking.csv");
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
                        "      - id: ZY-12b\n",
                        Matcher.quoteReplacement(block("README.md", "yaml", "      - id: ZY-21\n"))
                                + "      - id: ZY-12b\n"));
        Run tooMany = Run.wenming("rules", "check", "--rules", rules.toString());
        assertThat(tooMany.code()).isEqualTo(1);
        assertThat(tooMany.out()).contains("/fullMark").contains("102");

        Files.writeString(catalogue, Files.readString(catalogue).replaceFirst("points: 6", "points: 4"));
        Run untested = Run.wenming("rules", "test", "--rules", rules.toString());
        assertThat(untested.code()).isEqualTo(1);
        assertThat(untested.out()).contains("ZY-21.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theFamiliesOfRuleSetsAreTheListOfTheProgram(String page) throws IOException {
        List<String> listed = Run.wenming("rules", "list")
                .out()
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        List<String> named = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(page))) {
            Matcher family = Pattern.compile("\\| [^`|]+ \\| (`.+`) \\|").matcher(line);
            if (family.matches()) {
                Pattern.compile("`([^`]+)`").matcher(family.group(1)).results().forEach(id -> named.add(id.group(1)));
            }
        }
        assertThat(named).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyPageThatReadmeLinksToIsThere(String page) throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(Path.of(page)));
        while (link.find()) {
            assertThat(Path.of(link.group(1))).exists();
        }
    }

    /** Types a command and holds its code against the one that README names. */
    private String shell(String command, int code) throws Exception {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("WENMING_BUILD", "never");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command + Files.readString(out)).isEqualTo(code);
        return Files.readString(out);
    }

    /** The first block of a language that begins so. */
    private static String block(String page, String language, String beginning) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of(page)));
        while (block.find()) {
            if (block.group(1).equals(language) && block.group(2).startsWith(beginning)) {
                return block.group(2);
            }
        }
        throw new AssertionError(page + " has no block of " + language + " " + beginning);
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
