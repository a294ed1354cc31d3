package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.catalogue.Archive;
import wenming.catalogue.Book;
import wenming.catalogue.Library;
import wenming.catalogue.Sets;
import wenming.report.Json;

/** Every version by which something was scored is kept, and an old result can be computed again from it. */
class ArchiveTest {
    private static final String ANY = Handing.activities(Handing.hours("a", "clean-up", "2021-02-01", "12.5"))
            + ", \"premises\": [{\"id\": \"p\", \"kind\": \"workplace\", \"noSmokingSign\": true}]";

    @TempDir
    Path folder;

    private Path rules;
    private Path kept;

    @BeforeEach
    void sets() throws IOException {
        rules = folder.resolve("rules");
        kept = folder.resolve("archive");
        new Sets(rules)
                .file(
                        "base/catalogue.yaml",
                        Sets.head("base", "1", "100", "")
                                + Sets.section(
                                        Sets.CRITERIA,
                                        Sets.hours("H-1", "90", "clean-up", "100"),
                                        Sets.signs("S-1", "10")))
                .file("base/measure.drl", Sets.signRules("base", "S-1"))
                .file(
                        "profile/catalogue.yaml",
                        Sets.head("profile", "1", "100", "") + Sets.section("    include: [{ruleSet: base}]\n"));
    }

    private String scored(List<Path> shelves, String ruleSet, Archive archive) throws IOException {
        Desk desk = new Desk(new Assessors(Library.open(shelves), archive));
        Answer answer = desk.answer(
                Handing.submission(ruleSet, "2021-01-01", "2021-12-31", ANY).getBytes(StandardCharsets.UTF_8),
                null,
                null);
        assertThat(answer).isInstanceOf(Answer.Scored.class);
        return new String(Json.pretty(((Answer.Scored) answer).scorecard()), StandardCharsets.UTF_8);
    }

    private Path only() throws IOException {
        try (Stream<Path> places = Files.list(kept)) {
            List<Path> all = places.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void anOldResultIsComputedAgainByteForByteAfterTheSetHasChanged() throws IOException {
        String before = scored(List.of(rules), "profile", new Archive(kept));
        new Sets(rules).file("base/measure.drl", Sets.signRules("base", "S-1").replace("== true", "== null"));

        assertThat(scored(List.of(rules), "profile", null)).isNotEqualTo(before);
        assertThat(scored(List.of(only()), "profile", null)).isEqualTo(before);
    }

    @Test
    void theProgramsOwnSetsAreKeptAsTheirAuthorsWroteThem() throws IOException {
        String before = scored(List.of(), "ziyang-2021", new Archive(kept));

        assertThat(only().resolve("ziyang-2021/catalogue.yaml"))
                .hasSameBinaryContentAs(Path.of("rules/ziyang-2021/catalogue.yaml"));
        assertThat(only().resolve("common/facts.drl")).hasSameBinaryContentAs(Path.of("rules/common/facts.drl"));
        assertThat(scored(List.of(only()), "ziyang-2021", null)).isEqualTo(before);
    }

    @Test
    void aCalendarThatDecidesIsKeptToo() throws IOException {
        Book book = Library.open(List.of()).book("shenyang-2025").orElseThrow();
        new Archive(kept).keep(book, Library.open(List.of()).vocabulary());

        assertThat(new Archive(kept).entries())
                .extracting(entry -> entry.id() + " " + entry.whole())
                .containsExactly("shenyang-2025 true");
    }

    @Test
    void whatIsKeptOnceIsNotWrittenAgain() throws IOException {
        scored(List.of(rules), "base", new Archive(kept));
        var first = Files.getLastModifiedTime(only().resolve("base/catalogue.yaml"));
        scored(List.of(rules), "base", new Archive(kept));

        assertThat(Files.getLastModifiedTime(only().resolve("base/catalogue.yaml")))
                .isEqualTo(first);
    }

    @Test
    void manyAtOnceKeepItOnceAndLeaveNothingHalf() throws IOException {
        Book book = Library.open(List.of(rules)).book("base").orElseThrow();
        IntStream.range(0, 32).parallel().forEach(i -> {
            try {
                new Archive(kept).keep(book, Library.open(List.of()).vocabulary());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(only()).isDirectoryContaining(path -> path.endsWith("base"));
    }

    @Test
    void aChangedFileOfAnArchiveIsFound() throws IOException {
        scored(List.of(rules), "base", new Archive(kept));
        Files.writeString(only().resolve("base/measure.drl"), "// changed\n");

        assertThat(new Archive(kept).entries()).singleElement().satisfies(entry -> assertThat(entry.whole())
                .isFalse());
    }

    @Test
    void onlyWhatWasUsedIsKept() throws IOException {
        new Assessors(Library.open(List.of(rules)), new Archive(kept)).warm();

        assertThat(kept).isEmptyDirectory();
    }
}
