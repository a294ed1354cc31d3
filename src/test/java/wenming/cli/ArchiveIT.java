package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive: there when the build ends, made again when it no longer fits, and never in the way. */
class ArchiveIT {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String SAMPLE = "sample-submissions/ziyang-example-hospital.json";

    /** The product, moved to another folder. */
    @TempDir
    private static Path moved;

    @BeforeAll
    static void move() throws IOException {
        for (String part : new String[] {"wenming", "src/main/scripts", "sample-submissions", "target/lib"}) {
            copy(Path.of(part));
        }
        for (String part : new String[] {"target/wenming.jar", "target/wenming.jsa", "target/wenming.jsa.of"}) {
            copy(Path.of(part));
        }
    }

    @Test
    void theBuildLeavesOneThatTheFirstCommandUses() throws IOException {
        assertThat(usesArchive(ROOT)).isTrue();
    }

    @Test
    void theOneOfAnotherFolderIsPassedOverAndMadeAgain() throws Exception {
        Files.copy(
                ROOT.resolve("target/wenming.jsa.of"),
                moved.resolve("target/wenming.jsa.of"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(usesArchive(moved)).isFalse();
        awaitArchive();
        assertThat(usesArchive(moved)).isTrue();
    }

    @Test
    void theOneOfAnOlderLibraryIsPassedOverAndMadeAgain() throws Exception {
        makeItFit();
        Path library;
        try (Stream<Path> libraries = Files.list(moved.resolve("target/lib"))) {
            library = libraries.sorted().findFirst().orElseThrow();
        }
        Files.setLastModifiedTime(library, FileTime.from(Instant.now()));
        assertThat(usesArchive(moved)).isFalse();
        awaitArchive();
        assertThat(usesArchive(moved)).isTrue();
    }

    @Test
    void theOneOfAnotherJavaIsPassedOverAndMadeAgain() throws Exception {
        makeItFit();
        Files.writeString(moved.resolve("target/wenming.jsa.of"), "/usr/lib/jvm/another " + moved);
        assertThat(usesArchive(moved)).isFalse();
        awaitArchive();
        assertThat(usesArchive(moved)).isTrue();
    }

    @Test
    void oneThatIsNoArchiveDoesNoHarm() throws Exception {
        makeItFit();
        Files.write(moved.resolve("target/wenming.jsa"), new byte[] {1, 2, 3});
        Run run = run(moved, "score", SAMPLE);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Score  ");
    }

    @Test
    void whereItCannotBeMadeNothingIsTriedTwice() throws Exception {
        makeItFit();
        Files.delete(moved.resolve("target/wenming.jsa"));
        assertThat(run(moved, "--help").code()).isZero();
        assertThat(moved.resolve("target/wenming.jsa.lists")).doesNotExist();
        assertThat(usesArchive(moved)).isFalse();
    }

    private void makeItFit() throws Exception {
        Path archive = moved.resolve("target/wenming.jsa");
        if (Files.exists(archive) && Files.size(archive) > 1_000_000 && isSettled()) {
            return;
        }
        Files.deleteIfExists(moved.resolve("target/wenming.jsa.of"));
        run(moved, "--help");
        awaitArchive();
    }

    private void awaitArchive() throws Exception {
        for (int i = 0; i < 1200; i++) {
            if (!Files.exists(moved.resolve("target/wenming.jsa.lists")) && isSettled()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no archive was made");
    }

    /** Whether it was made for this folder by a real Java. */
    private static boolean isSettled() throws IOException {
        Path of = moved.resolve("target/wenming.jsa.of");
        return Files.exists(of)
                && Files.readString(of).endsWith(" " + moved.toRealPath() + "\n")
                && Files.exists(Path.of(Files.readString(of).split(" ", 2)[0]));
    }

    private boolean usesArchive(Path product) throws IOException {
        Path log = moved.resolve("classes.log");
        Run run = Run.of(product, Map.of("WENMING_JAVA_OPTS", "-Xlog:class+load:file=" + log), "score", SAMPLE);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Score  ");
        return Files.readString(log).contains("wenming.cli.Root source: shared objects file");
    }

    private static Run run(Path product, String... arguments) {
        return Run.of(product, Map.of(), arguments);
    }

    private static void copy(Path part) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
            for (Path file : files.sorted().toList()) {
                Path to = moved.resolve(ROOT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
