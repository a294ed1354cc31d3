package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders and patterns of paths: what is found, and in which order. */
class PatternTest {
    @TempDir
    private Path folder;

    private Laid laid;

    @BeforeEach
    void lay() throws IOException {
        laid = new Laid(folder);
        laid.file("2026/a.ndjson", "{a}").file("2026/b.json", "{b}").file("2026/03/c.ndjson", "{c}");
        laid.file("2026/03/01/d.ndjson", "{d}")
                .file("2026/.hidden/e.ndjson", "{e}")
                .file("2026/.f.ndjson", "{f}");
        laid.file("2026/notes.md", "no").file("2025/g.ndjson", "{g}");
    }

    @Test
    void aStarStandsForAnyNameInOneFolder() {
        assertThat(laid.read("2026/*.ndjson")).containsExactly("2026/a.ndjson:1 {a}");
        assertThat(laid.read("2026/?.json")).containsExactly("2026/b.json:1 {b}");
        assertThat(laid.read("2026/[a-b].*")).containsExactly("2026/a.ndjson:1 {a}", "2026/b.json:1 {b}");
        assertThat(laid.read("2026/{b.json,03/c.ndjson}"))
                .containsExactly("2026/03/c.ndjson:1 {c}", "2026/b.json:1 {b}");
        assertThat(laid.read("*/g.ndjson")).containsExactly("2025/g.ndjson:1 {g}");
    }

    @Test
    void twoStarsStandForAnyNumberOfFoldersNoneAmongThemAndHiddenOnesAreNotMeant() {
        assertThat(laid.read("2026/**/*.ndjson"))
                .containsExactly("2026/03/01/d.ndjson:1 {d}", "2026/03/c.ndjson:1 {c}", "2026/a.ndjson:1 {a}");
        assertThat(laid.read("**/03/**/*.ndjson"))
                .containsExactly("2026/03/01/d.ndjson:1 {d}", "2026/03/c.ndjson:1 {c}");
    }

    @Test
    void aFolderThatIsMatchedIsReadWhole() {
        assertThat(laid.read("20*5")).containsExactly("2025/g.ndjson:1 {g}");
        assertThat(laid.read("2026/0*")).containsExactly("2026/03/01/d.ndjson:1 {d}", "2026/03/c.ndjson:1 {c}");
    }

    @Test
    void whatIsMatchedButCannotBeReadAtAllIsPassedOver() {
        assertThat(laid.read("2026/[bn]*")).containsExactly("2026/b.json:1 {b}");
    }

    @Test
    void aPatternThatMatchesNothingIsRejected() {
        assertThat(laid.read("2026/*.csv", "gone/*.json", "2026/*.md", "2025/*"))
                .containsExactly(
                        "2026/*.csv:1 !no-match",
                        "gone/*.json:1 !no-match",
                        "2026/*.md:1 !no-match",
                        "2025/g.ndjson:1 {g}");
    }

    @Test
    void aFileOfThatNameIsMeantBeforeThePatternAndABrokenPatternIsAName() throws IOException {
        laid.file("a[1].json", "{1}").file("a1.json", "{2}");
        assertThat(laid.read("a[1].json", "b[1.json")).containsExactly("a[1].json:1 {1}", "b[1.json:1 !no-such-file");
    }

    @Test
    void namesThatDoNotSayWhatTheyHoldAreReadWhereAPatternMeansThem() throws IOException {
        laid.file("out/part-00000", "{1}\n").file("out/part-00001", "{2}\n");
        assertThat(laid.read("out/part-*")).containsExactly("out/part-00000:1 {1}", "out/part-00001:1 {2}");
        assertThat(laid.read("out")).containsExactly("out:1 !empty-folder");
    }

    @Test
    void aFolderStandsInTheOrderOfThePathsThatLieInIt() throws IOException {
        laid.file("in/a/x.json", "1")
                .file("in/a.json", "2")
                .file("in/a-b/x.json", "3")
                .file("in/a0.json", "4");
        laid.file("in/（甲）.json", "5").file("in/𠮷.json", "6").file("in/甲.json", "7");
        // - . / 0 in this order; and by code point: 甲, the bracket, and beyond sixteen bits.
        assertThat(laid.read("in"))
                .containsExactly(
                        "in/a-b/x.json:1 3",
                        "in/a.json:1 2",
                        "in/a/x.json:1 1",
                        "in/a0.json:1 4",
                        "in/甲.json:1 7",
                        "in/（甲）.json:1 5",
                        "in/𠮷.json:1 6");
    }

    @Test
    void allEndingsOfAFolderAreRead() throws IOException {
        laid.file("in/a.ndjson.zst", Laid.zstd(Laid.bytes("{1}"))).file("in/b.json.gz", Laid.gzip(Laid.bytes("{2}")));
        laid.file("in/c.zip", Laid.zip("x.json", "{3}")).file("in/d.gz", "no").file("in/~$e.xlsx", "no");
        assertThat(laid.read("in"))
                .containsExactly("in/a.ndjson.zst:1 {1}", "in/b.json.gz:1 {2}", "in/c.zip/x.json:1 {3}");
    }

    @Test
    void aFolderIsListedWhenItsTurnComesAndOneThatHasGoneIsThePlaceAndNotThePaper() throws IOException {
        try (Records records = Laid.records(Laid.SMALL, InputStream.nullInputStream(), folder + "/2026")) {
            assertThat(Laid.said(records.next())).endsWith("d.ndjson:1 {d}");
            assertThat(Laid.said(records.next())).endsWith("c.ndjson:1 {c}");
            Files.delete(folder.resolve("2026/a.ndjson"));
            Entry.Unreadable gone = (Entry.Unreadable) records.next();
            assertThat(gone.problem().code()).isEqualTo("vanished");
            assertThat(gone.isOfThePlace()).isTrue();
            assertThat(Laid.said(records.next())).endsWith("b.json:1 {b}");
        }
        try (Records records =
                Laid.records(Laid.SMALL, InputStream.nullInputStream(), folder + "/2025", folder + "/2026")) {
            Files.delete(folder.resolve("2025/g.ndjson"));
            Files.delete(folder.resolve("2025"));
            Entry.Unreadable gone = (Entry.Unreadable) records.next();
            assertThat(gone.problem().code()).isEqualTo("vanished");
            assertThat(Laid.said(records.next())).endsWith("d.ndjson:1 {d}");
        }
    }

    @Test
    void whatACallerWritesIsNotReadByAPattern() {
        Path ours = folder.resolve("2026/a.ndjson").toAbsolutePath().normalize();
        try (Records records = Records.of(
                List.of(folder + "/2026/*.ndjson"), InputStream.nullInputStream(), Laid.SMALL, Set.of(ours))) {
            assertThat(laid.shown(records)).containsExactly("2026/*.ndjson:1 !no-match");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatTheSystemDoesNotGiveOutIsThePlaceAndNotThePaper() {
        // Its first byte nobody may read, not even an administrator.
        try (Records records =
                Laid.records(Laid.SMALL, InputStream.nullInputStream(), "/proc/self/mem", folder + "/2025")) {
            Entry.Unreadable refused = (Entry.Unreadable) records.next();
            assertThat(refused.problem().code()).isEqualTo("unreadable");
            assertThat(refused.isOfThePlace()).isTrue();
            assertThat(Laid.said(records.next())).endsWith("{g}");
        }
    }
}
