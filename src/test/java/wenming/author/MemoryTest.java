package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has not changed since it was right is not done again; whatever changes, is. */
class MemoryTest {
    @TempDir
    Path rules;

    @TempDir
    Path cache;

    private SmallRuleSet set;

    @BeforeEach
    void writeTheSet() throws IOException {
        set = new SmallRuleSet(rules);
    }

    @Test
    void casesThatPassedAreNotRunAgainAndTheFiguresStay() throws IOException {
        SetResult first = tested("1");
        SetResult second = tested("1");
        assertThat(first.cases()).hasSize(10);
        assertThat(second.cases()).isEmpty();
        assertThat(second.passed()).isTrue();
        assertThat(second.ran()).isEqualTo(10);
        assertThat(second.coverage()).isEqualTo(first.coverage());
        assertThat(second.coverage())
                .isEqualTo(new Coverage(new Coverage.Part(3, 3), new Coverage.Part(3, 3), new Coverage.Part(10, 10)));
        assertThat(second.unreachedCommon()).isEqualTo(first.unreachedCommon());
    }

    @Test
    void aChangeOfAnyFileOrOfTheProgramIsNoticed() throws IOException {
        tested("1");
        assertThat(tested("2").cases()).hasSize(10);
        set.with("cases/S-3.yaml", SmallRuleSet.EVENTS + "# a word\n");
        assertThat(tested("1").cases()).hasSize(10);
        set.with("catalogue.yaml", SmallRuleSet.CATALOGUE.replace("target: 6", "target: 5"));
        assertThat(tested("1").passed()).isFalse();
    }

    @Test
    void whatFailedIsNotKept() throws IOException {
        set.with("cases/S-1.yaml", SmallRuleSet.SESSIONS.replace("points: 6}", "points: 5}"));
        assertThat(tested("1").passed()).isFalse();
        assertThat(tested("1").failures()).hasSize(1);
        set.with("catalogue.yaml", SmallRuleSet.CATALOGUE.replace("effort: 1", "efort: 1"));
        assertThat(checked()).isNotEmpty();
        assertThat(checked()).isNotEmpty();
    }

    @Test
    void aWordThatTheSetNamesAndThatGoesElsewhereIsNoticed() throws IOException {
        assertThat(checked()).isEmpty();
        Files.writeString(rules.resolve("vocabulary.yaml"), "reasons:\n  new-reason: {zh: 新, en: new}\n");
        assertThat(tested("1").cases()).hasSize(10);
    }

    @Test
    void aMemoryThatIsBrokenOrCannotBeWrittenCostsNothingButTime() throws IOException {
        tested("1");
        try (var files = Files.list(cache)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "{half");
            }
        }
        assertThat(tested("1").cases()).hasSize(10);
        Path file = Files.writeString(rules.resolve("a-file"), "");
        assertThat(new RuleSetTests(set.bench(), Memory.of(file, "1"))
                        .run("small")
                        .cases())
                .hasSize(10);
    }

    private SetResult tested(String program) throws IOException {
        return new RuleSetTests(set.bench(), Memory.of(cache, program)).run("small");
    }

    private List<Remark> checked() throws IOException {
        return new RuleSetCheck(set.bench(), Memory.of(cache, "1")).run();
    }
}
