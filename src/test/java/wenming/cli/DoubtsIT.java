package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doubts on the command line, as a real process. */
class DoubtsIT {
    private static final String SAMPLE = "sample-submissions/qianjiang-2023.json";

    @TempDir
    Path folder;

    @Test
    void scoreListsThemWhenItIsAskedAndPrintsTheRestAsItWas() {
        String plain = Run.wenming("score", SAMPLE).out();
        Run asked = Run.wenming("score", SAMPLE, "--doubts");
        assertThat(asked.code()).isZero();
        assertThat(plain).doesNotContain("Doubts");
        assertThat(asked.out())
                .startsWith(plain.substring(0, plain.lastIndexOf("rule set ")))
                .contains("Doubts (1)", "IC-32", "/activities/0  very many hours to a person-time");
    }

    @Test
    void aBatchCountsThemInTheRankingAndListsThemInTheResults() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.wenming("batch", SAMPLE, "--doubts", "-q", "-o", out.toString());
        assertThat(run.code()).isZero();
        List<String> rows = Files.readAllLines(out.resolve("ranking.csv"));
        assertThat(rows.get(0)).endsWith(",doubts");
        assertThat(rows.get(1)).endsWith(",1");
        assertThat(Files.readString(out.resolve("results.ndjson"))).contains("\"doubts\":[{\"id\":\"IC-32\"");
    }

    @Test
    void theirRulesAreShownAndNotListedAmongTheSetsToScoreBy() {
        assertThat(Run.wenming("rules", "list").out()).contains("ziyang-2021").doesNotContain("integrity");
        assertThat(Run.wenming("rules", "show", "integrity").out())
                .contains("every kind of unit", "IC-32", "Hours to a person-time");
        assertThat(Run.wenming("score", SAMPLE, "--rule-set", "integrity").code())
                .isEqualTo(2);
    }
}
