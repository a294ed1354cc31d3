package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cross-walk on the command line, as real processes. */
class MatchIT {
    private static final String SAMPLE = "sample-submissions/ziyang-example-hospital.json";

    @TempDir
    private Path folder;

    @Test
    void everyStandardIsToldWithWhatCountsInSeveralAndWhatWouldServeSeveral() {
        Run run = Run.wenming("match", SAMPLE, "--as-of", "2021-09-30");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("ziyang-2021 (its own)")
                .contains("smoke-free-hospital")
                .contains("Standards that it is not held against")
                .contains("One fact, many standards")
                .contains("One more, several served");
    }

    @Test
    void itIsToldInChineseToo() {
        Run run = Run.wenming("match", SAMPLE, "--lang", "zh", "--top", "1");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\u5bf9\u7167", "\u4e00\u4e8b\u591a\u7528", "\u4e00\u4e3e\u591a\u5f97")
                .doesNotContain("match.");
    }

    @Test
    void theSameCommandGivesTheSameBytesAndWritesThemIntoAFile() throws IOException {
        Run json = Run.wenming("match", SAMPLE, "--format", "json");
        assertThat(json.out()).contains("\"standards\"", "\"additions\"");
        Path file = folder.resolve("match.json");
        Run written = Run.wenming("match", SAMPLE, "--format", "json", "-o", file.toString());
        assertThat(written.code()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(json.out());
    }

    @Test
    void theFirstFewAreEnoughWhereThatIsAskedFor() {
        Run few = Run.wenming("match", SAMPLE, "--format", "json", "--top", "1");
        assertThat(few.out()).contains("\"factsLeftOut\": ").doesNotContain("\"factsLeftOut\": 0");
        assertThat(Run.wenming("match", SAMPLE, "--top", "0").code()).isEqualTo(2);
        assertThat(Run.wenming("match").code()).isEqualTo(2);
    }

    @Test
    void aWorkbookIsReadToo() {
        Path book = folder.resolve("empty.xlsx");
        assertThat(Run.wenming("template", "--rule-set", "ziyang-2021", "-o", book.toString())
                        .code())
                .isZero();
        Run run = Run.wenming("match", book.toString());
        // It names no unit: its problems are told by their cells.
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("empty.xlsx");
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        Run run = Run.wenming("match", "sample-submissions/every-mistake.json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("every-mistake.json:2:15 /contract");
        assertThat(Run.wenming("match", "nowhere.json").code()).isEqualTo(1);
    }
}
