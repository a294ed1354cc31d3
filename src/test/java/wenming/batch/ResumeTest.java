package wenming.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.batch.OutputException.Reason;
import wenming.batch.Settings.Start;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.model.Language;

/** A batch that is broken off, and goes on. */
class ResumeTest {
    private static final int RECORDS = 60;
    private static final int CHECKPOINTS = 7;
    private static Desk desk;

    @TempDir
    private Path folder;

    private Path input;
    private Path other;

    @BeforeAll
    static void openTheDesk() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    @BeforeEach
    void writeTheInput() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Handed handed = Handed.by("u" + i % 30, i % 5);
            String json = (i % 7 == 2 ? handed.vetoed() : handed).json();
            String photo = "\"evidence\":[{\"id\":\"e\",\"kind\":\"photo\",\"sha256\":\"" + "ab".repeat(32) + "\"}],";
            lines.add(i % 11 == 3 ? "{\"contract\":1" : json.replace("\"incidents\"", photo + "\"incidents\""));
        }
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        input = Files.write(inputs.resolve("a.ndjson"), lines.subList(0, 45));
        other = Files.write(inputs.resolve("b.ndjson"), lines.subList(45, RECORDS));
    }

    @Test
    void whereverItIsBrokenOffItComesToTheSameBytes() throws IOException {
        Map<String, String> undisturbed = undisturbed();
        assertThat(undisturbed)
                .containsKeys(
                        "results.ndjson",
                        "rejected.ndjson",
                        "ranking.csv",
                        "ranking.xlsx",
                        "pairs.ndjson",
                        "inputs.ndjson",
                        "manifest.json");
        assertThat(undisturbed.get("pairs.ndjson")).contains("same-evidence");
        assertThat(undisturbed.get("inputs.ndjson").lines()).hasSize(2);
        for (int stop = 1; stop <= RECORDS; stop++) {
            Path out = folder.resolve("stop" + stop);
            breakOff(out, Start.FRESH, stop);
            assertThat(names(out)).as("nothing half-written").doesNotContain("results.ndjson", "manifest.json");
            resume(out);
            assertThat(files(out)).as("broken off at " + stop).isEqualTo(undisturbed);
        }
    }

    @Test
    void anInputThatIsNotGivenOutStopsItAndItGoesOnWhenItIsThereAgain() throws IOException {
        Map<String, String> undisturbed = undisturbed();
        Path out = folder.resolve("out");
        Path away = folder.resolve("away");
        assertThatThrownBy(() -> run(out, Start.FRESH, progress -> move(other, away)))
                .isInstanceOfSatisfying(OutputException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.INPUT_GONE);
                    assertThat(e.path()).isEqualTo(other);
                });
        assertThat(names(out)).containsExactly("unfinished");
        Files.move(away, other);
        resume(out);
        assertThat(files(out)).isEqualTo(undisturbed);
    }

    @Test
    void anInputThatIsAwayWhenItIsReadAgainHasNotChanged() throws IOException {
        Path out = folder.resolve("out");
        breakOff(out, Start.FRESH, 55);
        Path away = folder.resolve("away");
        assertThatThrownBy(() -> run(out, Start.RESUME, progress -> move(other, away)))
                .isInstanceOfSatisfying(
                        OutputException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INPUT_GONE));
        Files.move(away, other);
        resume(out);
        assertThat(files(out)).isEqualTo(undisturbed());
    }

    private static void move(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.move(from, to);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void itMayBeBrokenOffAgainAndAgain() throws IOException {
        Path out = folder.resolve("out");
        breakOff(out, Start.RESUME, 9);
        breakOff(out, Start.RESUME, 20);
        breakOff(out, Start.RESUME, 20);
        breakOff(out, Start.RESUME, RECORDS);
        resume(out);
        assertThat(files(out)).isEqualTo(undisturbed());
    }

    @Test
    void brokenOffWhileRankingItIsNotReadAgain() throws IOException {
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> run(out, Start.FRESH, new ProgressListener() {
                    @Override
                    public void at(Progress progress) {
                        // not yet
                    }

                    @Override
                    public void stage(Stage stage) {
                        if (stage == Stage.RANKING) {
                            throw new IllegalStateException("enough");
                        }
                    }
                }))
                .hasMessage("enough");
        Map<String, String> undisturbed = undisturbed();
        Files.delete(input);
        Files.delete(other);
        resume(out);
        assertThat(files(out)).isEqualTo(undisturbed);
    }

    @Test
    void whatIsCompleteIsOnlyToldAgain() throws IOException {
        Path out = folder.resolve("out");
        Summary first = resume(out);
        Map<String, String> before = files(out);
        Files.delete(input);
        assertThat(resume(out)).isEqualTo(first);
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void brokenOffWhileItsFilesMoveOutItMovesTheRest() throws IOException {
        Path out = folder.resolve("out");
        Summary first = resume(out);
        Map<String, String> before = files(out);
        Path unfinished = Files.createDirectories(out.resolve("unfinished"));
        Files.writeString(unfinished.resolve("moving"), String.join("\n", before.keySet()));
        for (String late : List.of("ranking.csv", "manifest.json")) {
            Files.move(out.resolve(late), unfinished.resolve(late));
        }
        assertThat(resume(out)).isEqualTo(first);
        assertThat(files(out)).isEqualTo(before);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void anUnfinishedBatchIsNotForgottenByASlip() throws IOException {
        Path out = folder.resolve("out");
        breakOff(out, Start.FRESH, 20);
        refused(Reason.UNFINISHED, () -> run(out, Start.FRESH, progress -> {}));
        resume(out);
        assertThat(files(out)).isEqualTo(undisturbed());
    }

    @Test
    void anUnfinishedBatchIsReplacedWhereThatIsSaid() throws IOException {
        Path out = folder.resolve("out");
        breakOff(out, Start.FRESH, 20);
        run(out, Start.REPLACE, progress -> {});
        assertThat(files(out)).isEqualTo(undisturbed());
        Files.writeString(out.resolve("pairs.ndjson"), "of an earlier batch");
        run(out, Start.REPLACE, progress -> {});
        assertThat(files(out)).isEqualTo(undisturbed());
    }

    @Test
    void anInputThatHasChangedIsFoundOut() throws IOException {
        Path out = folder.resolve("out");
        breakOff(out, Start.FRESH, 20);
        String before = Files.readString(input);
        Files.writeString(input, before.replaceFirst("u0", "u9"));
        refused(Reason.OTHER_INPUT, () -> resume(out));
        Files.writeString(input, before.lines().findFirst().orElseThrow());
        refused(Reason.OTHER_INPUT, () -> resume(out));
        Files.writeString(input, before);
        resume(out);
        assertThat(files(out)).isEqualTo(undisturbed());
    }

    @Test
    void anotherWayOfRunningIsRefused() throws IOException {
        Path out = folder.resolve("out");
        breakOff(out, Start.FRESH, 20);
        Settings other = new Settings("ziyang-2021", null, Language.EN, false, 1, Start.RESUME, CHECKPOINTS);
        refused(Reason.OTHER_ORDER, () -> run(out, other, progress -> {}));
        resume(out);
        assertThat(files(out)).as("refused is not forgotten").isEqualTo(undisturbed());
    }

    @Test
    void filesThatWereCutAreFoundOut() throws IOException {
        Path out = folder.resolve("out");
        breakOff(out, Start.FRESH, 20);
        Files.write(out.resolve("unfinished/results.ndjson"), new byte[3], StandardOpenOption.TRUNCATE_EXISTING);
        refused(Reason.DAMAGED, () -> resume(out));
        Path checkpoint = out.resolve("unfinished/checkpoint.json");
        Files.writeString(checkpoint, "{");
        refused(Reason.DAMAGED, () -> resume(out));
        assertThat(checkpoint).exists();
    }

    private void breakOff(Path out, Start start, int at) {
        assertThatThrownBy(() -> run(out, start, progress -> {
                    if (progress.done() == at) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable run) {
        assertThatThrownBy(run).isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    private Map<String, String> undisturbed() throws IOException {
        Path out = folder.resolve("undisturbed");
        run(out, Start.REPLACE, progress -> {});
        return files(out);
    }

    private Summary resume(Path out) throws IOException {
        return run(out, Start.RESUME, progress -> {});
    }

    private Summary run(Path out, Start start, ProgressListener listener) throws IOException {
        return run(out, new Settings(null, null, Language.EN, true, 2, start, CHECKPOINTS), listener);
    }

    private Summary run(Path out, Settings settings, ProgressListener listener) throws IOException {
        try (Records records = Records.of(
                List.of(input.getParent().toString()), InputStream.nullInputStream(), Limits.USUAL, Set.of())) {
            return new Batch(desk, settings).run(records, out, listener);
        }
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.exists(out) ? Files.list(out) : Stream.empty()) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : names(out)) {
            files.put(name, Files.readString(out.resolve(name), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return files;
    }
}
