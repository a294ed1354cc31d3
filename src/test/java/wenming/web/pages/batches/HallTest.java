package wenming.web.pages.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessors;
import wenming.batch.Outcome.RejectedLine;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.intake.Sent;
import wenming.model.Language;
import wenming.report.Json;
import wenming.score.Scorecard;

/** Batches of browsers: what they leave behind, and when. */
class HallTest {
    private static final BatchLimits USUAL = BatchLimits.usual();
    private static Desk desk;

    private final ExecutorService scorers = Executors.newFixedThreadPool(2);
    private final AtomicLong nanos = new AtomicLong();
    private BatchHall hall = hall(2, 1 << 30);

    @BeforeAll
    static void openTheDesk() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    @AfterEach
    void close() {
        hall.close();
        scorers.shutdownNow();
    }

    @Test
    void aBatchIsForgottenSomeHoursAfterItsEnd() throws IOException, InterruptedException {
        Path folder = folder();
        BatchJob job = ended(begin(folder, "a.json", submission("a")));
        assertThat(job.state()).isEqualTo(State.DONE);
        nanos.addAndGet(Duration.ofHours(12).toNanos() - 1);
        assertThat(hall.find(job.id())).isPresent();
        nanos.incrementAndGet();

        assertThat(hall.find(job.id())).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aHallThatClosesEndsItsBatchesAndLeavesNoFileAndNoThread() throws IOException, InterruptedException {
        Path folder = folder();
        BatchJob job = begin(folder, "many.ndjson", (submission("a") + "\n").repeat(20_000));
        while (job.advance().done() == 0) {
            Thread.sleep(5);
        }
        hall.close();

        assertThat(folder.getParent()).doesNotExist();
        // A pool has ended a moment before its last thread has.
        for (int i = 0; i < 500 && batchThreads() > 0; i++) {
            Thread.sleep(10);
        }
        assertThat(batchThreads()).isZero();
        assertThat(hall.folder(hall.newId(), 1)).isEmpty();
    }

    @Test
    void aBatchThatIsRemovedWhileItRunsLeavesNothing() throws IOException, InterruptedException {
        Path folder = folder();
        BatchJob job = begin(folder, "many.ndjson", (submission("a") + "\n").repeat(20_000));
        while (job.advance().done() == 0) {
            Thread.sleep(5);
        }
        hall.remove(job.id());
        assertThat(hall.find(job.id())).isEmpty();
        for (int i = 0; i < 1000 && Files.exists(folder); i++) {
            Thread.sleep(10);
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void thereIsRoomForSoManyBatchesAndNotForOneMore() throws IOException {
        begin(folder(), "a.json", submission("a"));
        begin(folder(), "b.json", submission("b"));
        assertThat(hall.folder(hall.newId(), 1)).isEmpty();
    }

    @Test
    void aBatchThatIsStillArrivingTakesAPlaceUntilItIsGivenBack() throws IOException {
        Path first = folder();
        folder();
        assertThat(hall.folder(hall.newId(), 1)).isEmpty();
        hall.giveBack(first);
        assertThat(hall.folder(hall.newId(), 1)).isPresent();
    }

    @Test
    void bytesThatAreStillToArriveAreNotPromisedTwice() throws IOException {
        Path disk = Files.createTempDirectory("wenming-test-");
        long usable = Files.getFileStore(disk).getUsableSpace();
        Files.delete(disk);
        Optional<Path> first = hall.folder(hall.newId(), usable / 3 * 2);
        assertThat(first).isPresent();
        assertThat(hall.folder(hall.newId(), usable / 3 * 2)).isEmpty();
        hall.giveBack(first.orElseThrow());
        assertThat(hall.folder(hall.newId(), usable / 3 * 2)).isPresent();
    }

    @Test
    void theOldestBatchMakesRoomForAnotherOneAnHourAfterItsEnd() throws IOException, InterruptedException {
        BatchJob oldest = ended(begin(folder(), "a.json", submission("a")));
        BatchJob other = ended(begin(folder(), "b.json", submission("b")));
        nanos.addAndGet(Duration.ofHours(1).toNanos() - 1);
        assertThat(hall.folder(hall.newId(), 1)).isEmpty();
        nanos.incrementAndGet();

        assertThat(hall.folder(hall.newId(), 1)).isPresent();
        assertThat(hall.find(oldest.id())).isEmpty();
        assertThat(hall.find(other.id())).isPresent();
    }

    @Test
    void aDiskThatIsNearlyFullEndsTheBatch() throws IOException, InterruptedException {
        Path folder = folder(); // of a hall that is content with any disk
        hall.close();
        hall = hall(2, 1 << 30, Long.MAX_VALUE);
        Files.createDirectories(folder);
        BatchJob job = ended(begin(folder, "many.ndjson", (submission("a") + "\n").repeat(5_000)));
        assertThat(job.state()).isEqualTo(State.FULL);
        assertThat(job.advance().scored()).isBetween(1L, 4_900L);
        hall.close();
        Files.delete(folder.getParent());
    }

    @Test
    void resultsThatGrowTooLongEndTheBatch() throws IOException, InterruptedException {
        hall.close();
        hall = hall(2, 1);
        BatchJob job = ended(begin(folder(), "many.ndjson", (submission("a") + "\n").repeat(5_000)));
        assertThat(job.state()).isEqualTo(State.FULL);
        assertThat(job.advance().scored()).isBetween(1L, 200L); // what had been read by then
        assertThat(job.board().standings()).hasSize(1);
    }

    @Test
    void anArchiveGivesItsFilesWhateverItsNamesAreWrittenIn() throws IOException, InterruptedException {
        Path folder = folder();
        Path zip = folder.resolve("00001.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out, Charset.forName("GB18030"))) {
            put(packed, "市/甲医院.json", submission("a"));
            put(packed, "../../乙医院.json", submission("b"));
            put(packed, "__MACOSX/._乙医院.json", "rubbish");
            put(packed, "说明.txt", "rubbish");
            put(packed, "内层.zip", "rubbish");
        }
        BatchJob job = ended(hall.begin(order(folder, List.of(Sent.file("市.zip", zip)))));

        assertThat(job.advance().scored()).isEqualTo(2);
        assertThat(job.rejected()).extracting(RejectedLine::source).containsExactly("市.zip/内层.zip", "市.zip/说明.txt");
        assertThat(job.rejected()).extracting(RejectedLine::code).containsOnly("unknown-file-type");
        assertThat(job.rejected().get(0).message().zh()).contains("（可读 .json");
        assertThat(job.board().standings().get(0).ranked())
                .extracting(placed -> placed.row().source())
                .containsExactlyInAnyOrder("市.zip/市/甲医院.json", "市.zip/乙医院.json");
        assertThat(folder.getParent().getParent().resolve("乙医院.json")).doesNotExist();
    }

    @Test
    void filesOfOneNameInFoldersOfAnArchiveAreAllScored() throws IOException, InterruptedException {
        Path folder = folder();
        Path zip = folder.resolve("00001.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            put(packed, "甲医院/自评.json", submission("a"));
            put(packed, "乙医院/自评.json", submission("b"));
            put(packed, "/乙医院/../乙医院/自评.json", submission("c"));
            put(packed, "长".repeat(200) + ".json", submission("d"));
            put(packed, "内.zip", "PK");
        }
        BatchJob job = ended(hall.begin(order(folder, List.of(Sent.file("县.zip", zip)))));

        assertThat(job.board().standings().get(0).ranked())
                .extracting(placed -> placed.row().source())
                .containsExactly(
                        "县.zip/甲医院/自评.json",
                        "县.zip/乙医院/自评.json",
                        "县.zip/乙医院/乙医院/自评.json",
                        "县.zip/" + "长".repeat(115) + ".json");
        assertThat(job.rejected())
                .extracting(RejectedLine::source, RejectedLine::code)
                .containsExactly(tuple("县.zip/内.zip", "unknown-file-type"));
    }

    @Test
    void whatABombIsToldIsTheLimitThatItHit() throws IOException, InterruptedException {
        Path folder = folder();
        Path bomb = folder.resolve("00001.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            put(packed, "bomb.ndjson", " ".repeat(64 << 20));
        }
        BatchJob job = ended(hall.begin(order(folder, List.of(Sent.file("bomb.zip", bomb)))));
        assertThat(Files.readString(job.results().resolve("rejected.ndjson")))
                .contains("\"code\":\"inflates-too-much\"")
                .contains("\"expected\":\"" + (4 << 20) + "\"");
    }

    @Test
    void aBombAndABrokenArchiveAreRejected() throws IOException, InterruptedException {
        Path folder = folder();
        Path bomb = folder.resolve("00001.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            put(packed, "bomb.ndjson", " ".repeat(64 << 20));
        }
        Path broken = Files.writeString(folder.resolve("00002.zip"), "PK rubbish");
        BatchJob job =
                ended(hall.begin(order(folder, List.of(Sent.file("bomb.zip", bomb), Sent.file("broken.zip", broken)))));

        assertThat(job.rejected()).extracting(RejectedLine::code).containsExactly("inflates-too-much", "broken-zip");
        assertThat(job.advance().scored()).isZero();
    }

    @Test
    void aScorecardIsReadBackAsItWasWritten() throws IOException, InterruptedException {
        String sample = Files.readString(Path.of("sample-submissions/ziyang-example-hospital.json"));
        BatchJob job = ended(begin(folder(), "a.json", sample));
        byte[] line = StoredCards.line(
                job.results().resolve("results.ndjson"), job.board().place(1).orElseThrow());
        Scorecard card = StoredCards.read(line);

        String written = new String(line, StandardCharsets.UTF_8);
        String again = new String(Json.line(card), StandardCharsets.UTF_8);
        assertThat(written).endsWith("\"scorecard\":" + again + "}");
    }

    @Test
    void idsCannotBeGuessed() {
        assertThat(hall.newId()).matches("[0-9a-f]{32}").isNotEqualTo(hall.newId());
    }

    private BatchHall hall(int kept, long resultBytes) {
        return hall(kept, resultBytes, 0);
    }

    private BatchHall hall(int kept, long resultBytes, long freeBytes) {
        return new BatchHall(
                new BatchLimits(
                        USUAL.fileBytes(),
                        USUAL.batchBytes(),
                        USUAL.files(),
                        USUAL.unpackedBytes(),
                        resultBytes,
                        kept,
                        USUAL.running(),
                        USUAL.watchers(),
                        freeBytes,
                        USUAL.pdfLines(),
                        USUAL.forgotten()),
                scorers,
                nanos::get);
    }

    private static long batchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread -> thread.getName().equals("wenming-batch"))
                .count();
    }

    private Path folder() throws IOException {
        return hall.folder(hall.newId(), 1).orElseThrow();
    }

    private BatchJob begin(Path folder, String name, String text) throws IOException {
        Shelved shelved = new Shelved(folder);
        Files.writeString(shelved.next(name), text);
        return hall.begin(order(folder, shelved.files()));
    }

    private static Order order(Path folder, List<Sent> files) {
        return new Order(folder.getFileName().toString(), folder, files, desk, null, null, false, Language.ZH);
    }

    private static BatchJob ended(BatchJob job) throws InterruptedException {
        for (int i = 0; i < 6000 && !job.state().isEnd(); i++) {
            Thread.sleep(10);
        }
        return job;
    }

    private static String submission(String unit) {
        return "{\"contract\":1,\"unit\":{\"id\":\"" + unit + "\",\"name\":\"甲\",\"kind\":\"hospital\"},"
                + "\"ruleSet\":\"ziyang-2021\",\"period\":{\"from\":\"2021-01-01\",\"to\":\"2021-12-31\"}}";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
