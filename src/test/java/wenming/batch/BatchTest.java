package wenming.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.model.Language;
import wenming.report.Json;

class BatchTest {
    private static final ProgressListener NOBODY = progress -> {};
    private static final JsonMapper JSON = new JsonMapper();
    private static Desk desk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openTheDesk() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    @Test
    void aResultHoldsTheScorecardThatTheDeskGivesForTheSameBytes() throws IOException {
        String submission = Handed.by("u1", 3).json();
        run(1, input(submission));
        Answer.Scored answer = (Answer.Scored) desk.answer(submission.getBytes(StandardCharsets.UTF_8), null, null);
        String card = new String(Json.line(answer.scorecard()), StandardCharsets.UTF_8);
        assertThat(lines("results.ndjson"))
                .containsExactly(
                        "{\"record\":1,\"source\":\"" + source() + "\",\"line\":1,\"scorecard\":" + card + "}");
    }

    @Test
    void theOrderOfTheInputIsKeptWithManyJobs() throws IOException {
        List<String> submissions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // Every tenth is long, so that its neighbours overtake it.
            submissions.add(Handed.by("u" + i, i % 5)
                    .named("院".repeat(i % 10 == 0 ? 3_000 : 1))
                    .json());
        }
        run(5, input(submissions.toArray(String[]::new)));
        List<String> units = new ArrayList<>();
        for (String line : lines("results.ndjson")) {
            units.add(JSON.readTree(line).at("/scorecard/unit/id").asText());
        }
        assertThat(units).hasSize(300).first().isEqualTo("u0");
        assertThat(units.get(299)).isEqualTo("u299");
        assertThat(units.stream().map(unit -> Integer.parseInt(unit.substring(1))))
                .isSorted();
    }

    @Test
    void theSameInputGivesTheSameBytesWhateverTheNumberOfJobs() throws IOException {
        List<String> submissions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Handed handed = Handed.by("u" + i % 150, i % 5);
            submissions.add(
                    i % 17 == 0
                            ? "{\"contract\":1"
                            : i % 13 == 0 ? handed.vetoed().json() : handed.json());
        }
        Path input = input(submissions.toArray(String[]::new));
        for (int jobs : new int[] {1, 2, 5}) {
            run(jobs, folder.resolve("out" + jobs), NOBODY, input);
        }
        for (String name : List.of("results.ndjson", "rejected.ndjson", "ranking.csv")) {
            assertThat(folder.resolve("out1").resolve(name)).isNotEmptyFile();
            assertThat(folder.resolve("out2").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("out1").resolve(name));
            assertThat(folder.resolve("out5").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("out1").resolve(name));
        }
    }

    @Test
    void anElementOfAnArrayIsRejectedWithItsPlaceInTheFile() throws IOException {
        String good = Handed.by("u1", 1).json();
        String wrong = "{\"ruleset\":1," + Handed.by("u2", 1).json().substring(1);
        Path input = Files.writeString(folder.resolve("in.json"), "[\n" + good + ", " + wrong + "\n" + good + "]");
        Summary summary = run(2, input);
        assertThat(summary.scored()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(2);
        JsonNode first = JSON.readTree(lines("rejected.ndjson").get(0));
        assertThat(first.at("/code").asText()).isEqualTo("unknown-key");
        assertThat(first.at("/line").asInt()).isEqualTo(2);
        // Behind the good one, a comma, a blank and a brace; all of its characters are one column.
        assertThat(first.at("/column").asInt()).isEqualTo(good.codePointCount(0, good.length()) + ", {".length() + 1);
        JsonNode second = JSON.readTree(lines("rejected.ndjson").get(1));
        assertThat(second.at("/code").asText()).isEqualTo("missing-comma");
        assertThat(second.at("/line").asInt()).isEqualTo(3);
        assertThat(second.at("/column").asInt()).isEqualTo(1);
    }

    @Test
    void oneBrokenLineAmongManyIsRejectedWithItsPlaceInTheFile() throws IOException {
        Path input = input(
                Handed.by("u1", 1).json(),
                "",
                Handed.by("u2", 1).json().replace("\"unit\"", "\"ruleset\":1,\"unit\""),
                Handed.by("u3", 1).json());
        Summary summary = run(2, input);
        assertThat(summary.scored()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(1);
        JsonNode line = JSON.readTree(lines("rejected.ndjson").get(0));
        assertThat(line.get("record").asInt()).isEqualTo(2);
        assertThat(line.get("source").asText()).isEqualTo(source());
        assertThat(line.get("line").asInt()).isEqualTo(3);
        assertThat(line.get("column").asInt()).isEqualTo(15);
        assertThat(line.get("pointer").asText()).isEqualTo("/ruleset");
        assertThat(line.get("code").asText()).isEqualTo("unknown-key");
        assertThat(line.get("nearest").asText()).isEqualTo("ruleSet");
        assertThat(line.at("/message/zh").asText()).contains("ruleset");
        assertThat(line.at("/message/en").asText()).contains("ruleset");
        assertThat(lines("results.ndjson"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{\"record\":3,")
                .contains("\"line\":4");
    }

    @Test
    void aRecordWithSeveralProblemsHasALineForEachAndCountsOnce() throws IOException {
        Summary summary = run(
                1,
                input(Handed.by("u1", 0).json().replace("hospital", "hospitl").replace("-12-31", "-02-30")));
        assertThat(lines("rejected.ndjson")).hasSize(3).allMatch(line -> line.startsWith("{\"record\":1,"));
        assertThat(summary.rejected()).isEqualTo(1);
    }

    @Test
    void aRecordWithEndlessProblemsIsToldUpToALimitAndTheOthersAreScored() throws IOException {
        String keys =
                IntStream.range(0, 300_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        String names =
                IntStream.range(0, 60_000).mapToObj(i -> "\"e" + i + "\"").collect(Collectors.joining(","));
        String pieces = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":\"p" + i + "\",\"kind\":\"photo\"}")
                .collect(Collectors.joining(","));
        String unknownEvidence = Handed.by("u1", 0)
                .json()
                .replace(
                        "\"activities\":[",
                        "\"evidence\":[" + pieces
                                + "],\"activities\":[{\"id\":\"a\",\"title\":\"a\",\"category\":\"memorial-day\",\"date\":\"2021-05-01\","
                                + "\"evidence\":[" + names + "]}");
        Summary summary = run(
                2, input("{" + keys + "}", unknownEvidence, Handed.by("u2", 1).json()));
        assertThat(summary.scored()).isEqualTo(1);
        assertThat(lines("rejected.ndjson")).hasSize(2 * 1_001);
        assertThat(lines("rejected.ndjson").get(1_000))
                .contains("\"code\":\"too-many-problems\"", "\"expected\":\"1000\"");
    }

    @Test
    void aLineInGbkIsRejectedAndNamedAndTheOthersAreScored() throws IOException {
        Path input = input(Handed.by("u1", 1).json());
        Files.write(
                input, (Handed.by("u2", 1).json() + "\n").getBytes(Charset.forName("GBK")), StandardOpenOption.APPEND);
        Files.writeString(input, Handed.by("u3", 1).json(), StandardOpenOption.APPEND);
        Summary summary = run(2, input);
        assertThat(summary.scored()).isEqualTo(2);
        assertThat(lines("rejected.ndjson").get(0)).contains("\"line\":2", "\"code\":\"not-utf8\"", "GBK");
    }

    @Test
    void whatCannotBeReadIsRejectedAndTheRestIsScored() throws IOException {
        Summary summary =
                run(2, folder.resolve("gone.json"), input(Handed.by("u1", 1).json()));
        assertThat(summary.scored()).isEqualTo(1);
        assertThat(lines("rejected.ndjson").get(0)).contains("gone.json", "\"code\":\"no-such-file\"", "没有这个文件");
    }

    @Test
    void aBatchOfNothingStillWritesItsFiles() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Summary summary = run(2, empty);
        assertThat(summary).isEqualTo(new Summary(0, 1, 0, List.of(), null));
        assertThat(lines("results.ndjson")).isEmpty();
        assertThat(lines("rejected.ndjson")).hasSize(1);
        assertThat(lines("ranking.csv")).hasSize(1);
    }

    @Test
    void theRuleSetAndTheDayOfTheSettingsStandOverThoseOfTheSubmissions() throws IOException {
        Settings settings = new Settings("ziyang-2021", java.time.LocalDate.of(2021, 6, 30), Language.EN, 1, false);
        try (Records records = records(input(Handed.by("u1", 1).json().replace("\"ziyang-2021\"", "\"another\"")))) {
            new Batch(desk, settings).run(records, out(), NOBODY);
        }
        assertThat(lines("results.ndjson").get(0)).contains("\"asOf\":\"2021-06-30\"");
    }

    @Test
    void progressCountsRecordsAndReachesTheSizeOfTheInput() throws IOException {
        Path input = input(Handed.by("u1", 1).json(), "{", Handed.by("u2", 1).json());
        List<Progress> told = new ArrayList<>();
        run(2, out(), told::add, input);
        assertThat(told).extracting(Progress::done).containsExactly(1L, 2L, 3L);
        assertThat(told.get(2)).isEqualTo(new Progress(2, 1, Files.size(input), Files.size(input)));
    }

    @Test
    void resultsOfAnEarlierBatchAreKeptUnlessTheyMayBeReplaced() throws IOException {
        Path input = input(Handed.by("u1", 1).json());
        run(1, input);
        byte[] before = Files.readAllBytes(out().resolve("results.ndjson"));
        Files.writeString(input, Handed.by("u2", 1).json());
        assertThatThrownBy(() -> run(1, input)).isInstanceOfSatisfying(OutputException.class, e -> {
            assertThat(e.reason()).isEqualTo(OutputException.Reason.EARLIER_RESULTS);
            assertThat(e.path()).isEqualTo(out().resolve("results.ndjson"));
        });
        assertThat(out().resolve("results.ndjson")).hasBinaryContent(before);
        try (Records records = records(input)) {
            new Batch(desk, new Settings(null, null, Language.EN, 1, true)).run(records, out(), NOBODY);
        }
        assertThat(lines("results.ndjson").get(0)).contains("\"u2\"");
    }

    @Test
    void aFolderThatCannotBeMadeStopsTheBatchWithItsPath() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> run(1, file.resolve("out"), NOBODY, input("{}")))
                .isInstanceOfSatisfying(OutputException.class, e -> {
                    assertThat(e.reason()).isEqualTo(OutputException.Reason.NOT_WRITABLE);
                    assertThat(e.path()).isEqualTo(file.resolve("out"));
                });
    }

    @Test
    void twoBatchesDoNotWriteIntoOneFolder() throws IOException {
        Path input = input(Handed.by("u1", 1).json());
        run(
                1,
                out(),
                progress -> assertThatThrownBy(() -> run(1, input))
                        .isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.reason())
                                .isEqualTo(OutputException.Reason.IN_USE)),
                input);
        assertThat(lines("results.ndjson")).hasSize(1);
    }

    @Test
    void nothingIsLeftBehindWhenTheBatchStopsInTheMiddle() throws IOException {
        List<String> submissions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            submissions.add(Handed.by("u" + i, 1).json());
        }
        Path input = input(submissions.toArray(String[]::new));
        assertThatThrownBy(() -> run(2, out(), BatchTest::stopAtFifty, input)).hasMessage("enough");
        assertThat(out()).doesNotExist();

        Files.createDirectory(out());
        Files.writeString(out().resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> run(2, out(), BatchTest::stopAtFifty, input)).hasMessage("enough");
        assertThat(out()).isDirectoryContaining("glob:**/notes.txt").isDirectoryNotContaining("glob:**ndjson*");
    }

    @Test
    void whatABatchLeftHalfWrittenWhenItWasKilledIsWrittenOver() throws IOException {
        Path unfinished = Files.createDirectories(out().resolve("unfinished"));
        Files.writeString(unfinished.resolve("results.ndjson"), "x".repeat(100_000));
        run(1, input(Handed.by("u1", 1).json()));
        assertThat(lines("results.ndjson")).hasSize(1).first().asString().startsWith("{\"record\":1,");
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void noMoreIsReadThanFitsIntoTheWindow() throws IOException {
        int jobs = 2;
        AtomicLong given = new AtomicLong();
        AtomicLong ahead = new AtomicLong();
        byte[] line = (Handed.by("u1", 1).json() + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream pipe = new Repeated(line, 20_000, given);
        Batch batch = new Batch(desk, new Settings(null, null, Language.EN, jobs, false));
        try (Records records = Records.of(List.of("-"), pipe, Limits.USUAL, Set.of())) {
            Summary summary = batch.run(
                    records,
                    out(),
                    progress -> ahead.accumulateAndGet(given.get() / line.length - progress.done(), Math::max));
            assertThat(summary.scored()).isEqualTo(20_000);
        }
        // The window, and what the two buffers in front of it hold.
        assertThat(ahead.get()).isLessThanOrEqualTo(jobs * Window.ENTRIES_PER_JOB + 2 * (1 << 16) / line.length + 2);
    }

    private static void stopAtFifty(Progress progress) {
        if (progress.done() == 50) {
            throw new IllegalStateException("enough");
        }
    }

    private Summary run(int jobs, Path... inputs) throws IOException {
        return run(jobs, out(), NOBODY, inputs);
    }

    private static Summary run(int jobs, Path out, ProgressListener listener, Path... inputs) throws IOException {
        try (Records records = records(inputs)) {
            return new Batch(desk, new Settings(null, null, Language.EN, jobs, false)).run(records, out, listener);
        }
    }

    private static Records records(Path... inputs) {
        List<String> names = List.of(inputs).stream().map(Path::toString).toList();
        return Records.of(names, InputStream.nullInputStream(), Limits.USUAL, Set.of());
    }

    private Path input(String... lines) throws IOException {
        return Files.writeString(folder.resolve("input.ndjson"), String.join("\n", lines) + "\n");
    }

    private String source() {
        return folder.resolve("input.ndjson").toString().replace('\\', '/');
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(out().resolve(name));
    }

    /** A stream of the same line many times over, which counts what is taken from it. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private final long length;
        private final AtomicLong given;

        Repeated(byte[] line, int times, AtomicLong given) {
            this.line = line;
            this.length = (long) line.length * times;
            this.given = given;
        }

        @Override
        public int read() {
            return given.get() == length ? -1 : line[(int) (given.getAndIncrement() % line.length)] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            int count = 0;
            for (int b; count < wanted && (b = read()) >= 0; count++) {
                into[offset + count] = (byte) b;
            }
            return count == 0 ? -1 : count;
        }
    }
}
