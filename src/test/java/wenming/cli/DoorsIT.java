package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.web.Server;
import wenming.web.api.Limits;

/** Command line, batch and HTTP answer the same submission with the same bytes. */
class DoorsIT {
    private static final Path SAMPLES = Path.of("sample-submissions");

    private static Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        Assessors assessors = new Assessors(Library.open(List.of()));
        server = new Server(() -> assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get();
    }

    @AfterAll
    static void close() {
        server.stop();
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("every-mistake.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void commandLineAndHttpGiveTheSameBytes(Path sample) throws Exception {
        HttpResponse<String> answer = post("/api/v1/score", Files.readAllBytes(sample), "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Run.wenming("score", sample.toString(), "--format", "json")
                        .out());
    }

    @Test
    void crossWalksAreTheSameThroughBothDoors() throws Exception {
        Path sample = SAMPLES.resolve("ziyang-example-hospital.json");
        HttpResponse<String> answer = post("/api/v1/match?top=3", Files.readAllBytes(sample), "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Run.wenming("match", sample.toString(), "--top", "3", "--format", "json")
                        .out());
    }

    @Test
    void batchAndHttpBatchGiveTheSameScorecardsAsScoring() throws Exception {
        List<Path> samples = samples().toList();
        StringBuilder lines = new StringBuilder();
        for (Path sample : samples) {
            lines.append(Files.readString(sample).replaceAll("\\R\\s*", "")).append('\n');
        }
        Path input = Files.writeString(folder.resolve("all.ndjson"), lines);
        Run batch = Run.wenming(
                "batch", input.toString(), "-o", folder.resolve("out").toString(), "--quiet");
        assertThat(batch.code()).isZero();
        List<String> results = Files.readAllLines(folder.resolve("out/results.ndjson"));
        List<String> overHttp = post("/api/v1/batches", Files.readAllBytes(input), "application/x-ndjson")
                .body()
                .lines()
                .toList();
        assertThat(results).hasSameSizeAs(samples);
        for (int i = 0; i < results.size(); i++) {
            assertThat(scorecard(results.get(i))).isEqualTo(scorecard(overHttp.get(i)));
        }
    }

    @Test
    void aBatchWithRejectedRecordsEndsWithThreeAndKeepsTheRest() throws IOException {
        Files.copy(SAMPLES.resolve("shenyang-2025.json"), folder.resolve("a.json"));
        Files.writeString(folder.resolve("b.json"), "{\"contract\": 2}");
        Run run = Run.wenming(
                "batch", folder.toString(), "-o", folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("1 scored, 1 rejected");
        assertThat(folder.resolve("out/results.ndjson")).content().contains("shenyang-health-commission");
        assertThat(folder.resolve("out/rejected.ndjson"))
                .content()
                .contains("b.json")
                .contains("/contract");
        assertThat(Run.wenming(
                                "batch",
                                folder.toString(),
                                "-o",
                                folder.resolve("out").toString())
                        .code())
                .as("earlier results are not replaced without --force")
                .isEqualTo(1);
        assertThat(Run.wenming(
                                "batch",
                                folder.toString(),
                                "-o",
                                folder.resolve("out").toString(),
                                "--force")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void theAuthorsCommandsPassOnTheRuleSetsOfTheProject() throws IOException {
        Run check = Run.wenming("rules", "check");
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        Run test = Run.wenming("rules", "test");
        assertThat(test.code()).as(test.out() + test.err()).isZero();
        try (Stream<Path> sets = Files.list(Path.of("rules"))) {
            long count = sets.filter(set -> Files.exists(set.resolve("catalogue.yaml")))
                    .count();
            assertThat(test.out().lines()).hasSize((int) count).allMatch(line -> line.endsWith("passed"));
        }
        assertThat(Run.wenming("rules", "show", "ziyang-2021").out()).contains("ZY-12b");
        assertThat(Run.wenming("schema").out()).contains("2020-12").contains("volunteerStations");
    }

    @Test
    void aBrokenRuleSetIsRefusedWithFileAndLineAndTheOthersStillWork() throws IOException {
        Path set = Files.createDirectories(folder.resolve("rules/ziyang-2021"));
        String catalogue = Files.readString(Path.of("rules/ziyang-2021/catalogue.yaml"));
        Files.writeString(set.resolve("catalogue.yaml"), catalogue.replaceFirst("points: 6", "points: 7"));
        Files.copy(Path.of("rules/ziyang-2021/measure.drl"), set.resolve("measure.drl"));
        String rules = folder.resolve("rules").toString();
        Run run = Run.wenming("score", "sample-submissions/ziyang-example-hospital.json", "--rules", rules);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("catalogue.yaml:").contains("/fullMark").contains("101");
    }

    private static String scorecard(String line) {
        return line.substring(line.indexOf("\"scorecard\":"));
    }

    private static HttpResponse<String> post(String path, byte[] body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
