package wenming.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a real master with two workers: it writes what the batch writes, whatever dies on the way. */
class ClusterIT {
    private static final Path SAMPLE = Path.of("sample-submissions/ziyang-example-hospital.json");
    private static final String FILES = "spark.hadoop.fs.file.impl";

    @TempDir
    private static Path folder;

    private static Path input;
    private static Path runs;
    private static Path batch;
    private static Cluster cluster;

    @BeforeAll
    static void aClusterAndABatchOfTheSameInput() throws Exception {
        input = folder.resolve("input 材料");
        runs = folder.resolve("runs");
        batch = folder.resolve("batch");
        MadeUp.main(new String[] {
            SAMPLE.toString(), "160", "7", "20", "-1", input.resolve("2021").toString(), "2"
        });
        odd(input);
        Process wenming = new ProcessBuilder(
                        "./wenming", "batch", input.toString(), "-o", batch.toString(), "--quiet", "--lang", "en")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("batch.log").toFile())
                .start();
        assertThat(wenming.waitFor())
                .as(Files.readString(folder.resolve("batch.log")))
                .isEqualTo(3);
        cluster = new Cluster(folder);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Everything that a folder may hold beside plain files of lines. */
    private static void odd(Path to) throws IOException {
        byte[] sample = Files.readAllBytes(SAMPLE);
        byte[] line =
                Files.readAllLines(to.resolve("2021/units-001.ndjson")).get(0).getBytes(StandardCharsets.UTF_8);
        Files.write(to.resolve("one.json"), sample);
        Files.write(to.resolve("empty.ndjson"), new byte[0]);
        Files.writeString(to.resolve("blank.ndjson"), "\n\r\n  \n");
        Files.write(
                to.resolve("utf-16.ndjson"),
                "{\"contract\":1}\n{\"contract\":1}\n".repeat(3_000).getBytes(StandardCharsets.UTF_16LE));
        Files.write(to.resolve("broken.ndjson.gz"), new byte[] {1, 2, 3});
        ByteArrayOutputStream ends = new ByteArrayOutputStream();
        ends.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        for (String end : List.of("\r\n", "\n\n\n", "\r\n\r\n", "\n", "")) {
            ends.writeBytes(line);
            ends.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(to.resolve("ends of lines.ndjson"), ends.toByteArray());
        Files.write(
                to.resolve("too-long.jsonl"), ("[" + " ".repeat(5 << 20) + "]\n{}\n").getBytes(StandardCharsets.UTF_8));
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(to.resolve("packed.ndjson.gz")))) {
            for (int i = 0; i < 70; i++) {
                gz.write(line);
                gz.write('\n');
            }
        }
    }

    private static String[] arguments(String run) {
        // Small shares: a file of half a megabyte is cut in the middle of lines some thirty times.
        return new String[] {
            input.toString(), "-o", runs.toString(), "--run", run, "--split-bytes", "20000", "--split-records", "8"
        };
    }

    private static final Map<String, String> SLOWLY =
            Map.of(FILES, TroubledFiles.class.getName(), "spark.hadoop." + TroubledFiles.SLOW, "60");

    @Test
    void theSharesInTheirOrderAreTheFilesOfTheBatch() throws Exception {
        Cluster.Driver driver = cluster.submit("plain", Map.of(), arguments("plain"));

        assertThat(driver.end()).as(driver.said()).isZero();
        isWhatTheBatchWrote("plain");
        deadLettersNameTheirRecords(runs.resolve("plain"));
        theManifestNamesEveryFile(runs.resolve("plain"));
    }

    @Test
    void aRunOfTheSameNameIsRefusedAndNothingIsWrittenOver() throws Exception {
        Files.createDirectories(runs.resolve("taken/results"));
        Files.writeString(runs.resolve("taken/results/part-00000.ndjson"), "of somebody else");

        Cluster.Driver driver = cluster.submit("again", Map.of(), arguments("taken"));

        assertThat(driver.end()).as(driver.said()).isEqualTo(1);
        assertThat(driver.said()).contains("there is a run of this name that did not end");
        assertThat(files(runs.resolve("taken"))).containsOnlyKeys("results/part-00000.ndjson");
        assertThat(runs.resolve("taken/results/part-00000.ndjson")).hasContent("of somebody else");
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleChangesNothing() throws Exception {
        Cluster.Driver driver = cluster.submit("worker", SLOWLY, arguments("worker"));
        driver.until(() -> someSharesAreCommitted("worker"));
        cluster.killWorker();

        assertThat(driver.end()).as(driver.said()).isZero();
        cluster.addWorker();
        assertThat(driver.said()).contains("Lost executor");
        isWhatTheBatchWrote("worker");
    }

    @Test
    void firstAttemptsThatFailLeaveNothingBehind() throws Exception {
        Cluster.Driver driver = cluster.submit(
                "first",
                Map.of(FILES, TroubledFiles.class.getName(), "spark.hadoop." + TroubledFiles.BREAKS, "true"),
                arguments("first"));

        assertThat(driver.end()).as(driver.said()).isZero();
        assertThat(driver.said()).contains("broken off");
        isWhatTheBatchWrote("first");
    }

    @Test
    void aDriverThatIsKilledLeavesNoManifestAndTheNextRunTheSameBytes() throws Exception {
        Cluster.Driver killed = cluster.submit("killed", SLOWLY, arguments("killed"));
        killed.until(() -> someSharesAreCommitted("killed"));
        killed.kill();
        assertThat(runs.resolve("killed/manifest.json")).doesNotExist();

        Cluster.Driver driver = cluster.submit("rerun", Map.of(), arguments("rerun"));

        assertThat(driver.end()).as(driver.said()).isZero();
        isWhatTheBatchWrote("rerun");
        assertThat(runs.resolve("killed/manifest.json")).doesNotExist();
    }

    private static boolean someSharesAreCommitted(String run) {
        try (Stream<Path> done = Files.list(runs.resolve(run).resolve("_temporary/0"))) {
            return done.filter(path -> path.getFileName().toString().startsWith("task_"))
                            .count()
                    >= 3;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static void isWhatTheBatchWrote(String run) throws IOException {
        Path written = runs.resolve(run);
        assertThat(joined(written.resolve("results"))).isEqualTo(Files.readString(batch.resolve("results.ndjson")));
        assertThat(joined(written.resolve("rejected"))).isEqualTo(Files.readString(batch.resolve("rejected.ndjson")));
        for (String ranking : RankingStep.files()) {
            assertThat(written.resolve(ranking)).hasSameBinaryContentAs(batch.resolve(ranking));
        }
        // The first run of a test decides what the files of all others are.
        Path first = folder.resolve("first.files");
        String all = files(written).toString();
        if (Files.exists(first)) {
            assertThat(all).isEqualTo(Files.readString(first));
        } else {
            Files.writeString(first, all);
        }
    }

    private static String joined(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.sorted().toList()) {
                text.append(Files.readString(part));
            }
        }
        return text.toString();
    }

    /** Every file of a run with its fingerprint, the manifest among them. */
    private static Map<String, String> files(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(run)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                files.put(run.relativize(file).toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void theManifestNamesEveryFile(Path run) throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
        Map<String, String> named = new TreeMap<>();
        manifest.path("files")
                .forEach(file -> named.put(
                        file.path("path").asText(), file.path("sha256").asText()));
        Map<String, String> there = files(run);
        there.remove("manifest.json");
        assertThat(named).isEqualTo(there);
        assertThat(named.keySet()).anyMatch(name -> name.startsWith("scorecards/kind=hospital/part-00000"));
        long scored = Files.readString(batch.resolve("results.ndjson")).lines().count();
        assertThat(manifest.at("/counts/scored").asLong()).isEqualTo(scored);
        assertThat(manifest.at("/counts/records").asLong())
                .isEqualTo(scored + manifest.at("/counts/rejected").asLong());
    }

    /** {@code {}} stands on the second line of its file, behind one that is too long and has no bytes to show. */
    private static void deadLettersNameTheirRecords(Path run) throws Exception {
        List<JsonNode> letters =
                joined(run.resolve("dead-letters")).lines().map(ClusterIT::json).toList();
        assertThat(letters).anySatisfy(letter -> {
            assertThat(letter.path("source").asText()).endsWith("/too-long.jsonl");
            assertThat(letter.path("line").asInt()).isEqualTo(2);
            assertThat(letter.path("sha256").asText()).isEqualTo(sha256("{}".getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(letters).anySatisfy(letter -> {
            assertThat(letter.path("codes").toString()).isEqualTo("[\"too-large-record\"]");
            assertThat(letter.has("sha256")).isFalse();
        });
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
