package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch as a real process that is killed, or whose disk takes no more, and goes on. */
class ResumeIT {
    private static final int KILLS = 20;
    private static final int RECORDS = 1_500;

    @TempDir
    private Path folder;

    @Test
    void killedAtTwentyRandomMomentsItComesToTheSameBytes() throws IOException, InterruptedException {
        Path input = input();
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(batch(undisturbed, input).code()).isEqualTo(ExitCode.SOME_REJECTED.code());
        long whole = Files.size(undisturbed.resolve("results.ndjson"));
        Random dice = new Random(20);
        int kills = 0;
        int inTheMiddle = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path out = folder.resolve("out" + round);
            Process process = start(out, input);
            while (kills < KILLS && isAliveAt(process, out, whole, dice)) {
                process.destroyForcibly().waitFor(); // kill -9: the launcher has become the program
                kills++;
                inTheMiddle += Files.exists(out.resolve("unfinished/checkpoint.json")) ? 1 : 0;
                assertThat(out.resolve("manifest.json")).doesNotExist();
                process = start(out, input);
            }
            assertThat(process.waitFor()).isEqualTo(ExitCode.SOME_REJECTED.code());
            assertThat(files(out)).isEqualTo(files(undisturbed));
        }
        assertThat(inTheMiddle).as("kills behind a checkpoint").isGreaterThan(KILLS / 4);
    }

    /** Waits for a moment by chance: while it starts, reads again, scores, ranks or moves; false where it ended first. */
    private static boolean isAliveAt(Process process, Path out, long whole, Random dice)
            throws IOException, InterruptedException {
        Path results = out.resolve("unfinished/results.ndjson");
        long before = Files.exists(results) ? Files.size(results) : 0;
        long moment = before + (long) ((whole - before) * Math.min(1, dice.nextDouble() * 1.2));
        while (process.isAlive() && (!Files.exists(results) || Files.size(results) < moment)) {
            Thread.sleep(2);
        }
        Thread.sleep(dice.nextInt(dice.nextInt(5) == 0 ? 1_500 : 60));
        return process.isAlive();
    }

    @Test
    void aDiskThatTakesNoMoreStopsItClearlyAndItGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
        Path input = input();
        Path undisturbed = folder.resolve("undisturbed");
        batch(undisturbed, input);
        Path out = folder.resolve("out");
        // No file may become longer than this: the writing then fails as on a full disk.
        long most = Files.size(undisturbed.resolve("results.ndjson")) / 2 / 1024;
        Process full = process(List.of(
                "bash",
                "-c",
                "ulimit -f " + most + " && exec \"$@\"",
                "bash",
                "./wenming",
                "batch",
                input.toString(),
                "-o",
                out.toString(),
                "--checkpoint-every",
                "200"));
        assertThat(full.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String said = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(full.exitValue()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(said)
                .contains("results.ndjson: cannot be written (File too large)")
                .contains("--resume");
        assertThat(said).doesNotContain("Exception");
        assertThat(names(out)).containsExactly("unfinished");

        assertThat(Run.wenming("batch", input.toString(), "-o", out.toString()).err())
                .contains("--resume");
        Run resumed = Run.wenming("batch", input.toString(), "-o", out.toString(), "--resume");
        assertThat(resumed.code()).isEqualTo(ExitCode.SOME_REJECTED.code());
        assertThat(files(out)).isEqualTo(files(undisturbed));
    }

    @Test
    void progressForProgramsIsALineOfJsonForEachStageAndQuietSaysNothing() throws IOException {
        Path input = input();
        Run told =
                Run.wenming("batch", input.toString(), "-o", folder.resolve("a").toString(), "--json-progress");
        assertThat(told.err().lines()).allMatch(line -> line.startsWith("{\"stage\":\"") && line.endsWith("}"));
        assertThat(told.err()).contains("{\"stage\":\"scoring\"").contains("{\"stage\":\"ranking\"");
        Run quiet =
                Run.wenming("batch", input.toString(), "-o", folder.resolve("b").toString(), "--quiet");
        assertThat(quiet.err()).isEmpty();
        assertThat(Run.wenming("batch", "x", "-o", "y", "--resume", "--force").code())
                .isEqualTo(ExitCode.USAGE.code());
    }

    private static Run batch(Path out, Path input) {
        return Run.wenming("batch", input.toString(), "-o", out.toString());
    }

    private static Process start(Path out, Path input) throws IOException {
        return process(List.of(
                "./wenming", "batch", input.toString(), "-o", out.toString(), "--resume", "--checkpoint-every", "50"));
    }

    private static Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("WENMING_BUILD", "never");
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES"));
        builder.environment().put("LANG", "en_US.UTF-8");
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Many units, each a little different, among them some that cannot be read. */
    private Path input() throws IOException {
        String sample = Files.readString(Path.of("sample-submissions/ziyang-example-hospital.json"))
                .lines()
                .map(String::strip)
                .reduce("", String::concat);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            lines.add(
                    i % 97 == 5
                            ? "{\"contract\":1"
                            : sample.replaceFirst("\"staff\": *\\d+", "\"staff\":" + (100 + i)));
        }
        return Files.write(folder.resolve("input.ndjson"), lines);
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : names(out)) {
            files.put(name, Files.readString(out.resolve(name), StandardCharsets.ISO_8859_1));
        }
        return files;
    }
}
