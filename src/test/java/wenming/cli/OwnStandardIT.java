package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who knows no Java adds a standard of ten criteria by doing what README says, word by word. */
class OwnStandardIT {
    /** A file that README tells to write, or commands that it tells to type. */
    private static final Pattern STEP =
            Pattern.compile("`([\\w./-]+)`[:\\uff1a]\\n\\n```\\w+\\n(.*?)```|```console\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private int commands;

    @BeforeEach
    void putTheProgramThere() throws IOException {
        Files.createSymbolicLink(folder.resolve("wenming"), Path.of("wenming").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({"README.md, A standard of your own, en_US.UTF-8", "README.zh-CN.md, 自定标准, zh_CN.UTF-8"})
    void aFreshStandardOfTenCriteriaIsAddedByFollowingReadme(String page, String heading, String locale)
            throws Exception {
        Matcher step = STEP.matcher(section(page, heading));
        while (step.find()) {
            if (step.group(1) != null) {
                Path file = folder.resolve(step.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, step.group(2));
            } else {
                type(step.group(3), locale);
            }
        }
        assertThat(commands).isEqualTo(6);
        Path set = folder.resolve("my-rules/ward-2026");
        assertThat(Pattern.compile("(?m)^ {6}- id: W-\\d\\d$")
                        .matcher(Files.readString(set.resolve("catalogue.yaml")))
                        .results())
                .hasSize(10);
        try (var cases = Files.list(set.resolve("cases"))) {
            assertThat(cases).hasSize(10);
        }
        assertThat(set).isDirectoryNotContaining("glob:**.{java,drl}");
    }

    /** Types each command and holds what it prints against the lines that follow it. */
    private void type(String block, String locale) throws Exception {
        StringBuilder printed = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        for (String line : block.lines().toList()) {
            if (line.startsWith("$ ")) {
                printed.append(run(line.substring(2), locale));
                commands++;
            } else {
                shown.append(line).append('\n');
            }
        }
        assertThat(printed.toString()).isEqualTo(shown.toString());
    }

    private String run(String command, String locale) throws Exception {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("WENMING_BUILD", "never");
        builder.environment().put("LANG", locale);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(command + Files.readString(folder.resolve("err.txt")))
                .isZero();
        return Files.readString(out);
    }

    private static String section(String page, String heading) throws IOException {
        String readme = Files.readString(Path.of(page));
        int start = readme.indexOf("## " + heading + "\n");
        return readme.substring(start, readme.indexOf("\n## ", start + 1));
    }
}
