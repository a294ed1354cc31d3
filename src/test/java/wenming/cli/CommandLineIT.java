package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a person or a script meets it: a real process. */
class CommandLineIT {
    private static final String SAMPLE = "sample-submissions/ziyang-example-hospital.json";

    @TempDir
    private Path folder;

    @Test
    void aSubmissionGivesAScorecardOnStdoutAndNothingOnStderr() {
        Run run = Run.wenming("score", SAMPLE);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Score  ").contains("Missing (").contains("/ 100");
    }

    @Test
    void theSameCommandGivesTheSameBytes() {
        assertThat(Run.wenming("score", SAMPLE, "--format", "json").out())
                .isEqualTo(Run.wenming("score", SAMPLE, "--format", "json").out());
    }

    @Test
    void chineseIsPrintedRightUnderTheCLocale() {
        Run run =
                Run.in(Path.of("").toAbsolutePath(), Map.of("LANG", "C"), new byte[0], "score", SAMPLE, "--lang", "zh");
        assertThat(run.out()).contains("得分").contains("缺项").doesNotContain("??");
    }

    @Test
    void aChineseLocaleGetsChineseAndAnyOtherGetsEnglish() {
        Path here = Path.of("").toAbsolutePath();
        assertThat(Run.in(here, Map.of("LANG", "zh_CN.UTF-8"), new byte[0], "--help")
                        .out())
                .contains("用法");
        assertThat(Run.in(here, Map.of("LANG", "de_DE.UTF-8"), new byte[0], "--help")
                        .out())
                .contains("Usage");
        assertThat(Run.in(here, Map.of("LANG", "de_DE.UTF-8"), new byte[0], "--help", "--lang", "zh")
                        .out())
                .contains("用法");
    }

    @Test
    void aFileWithAChineseNameIsFoundFromAnotherFolder() throws IOException {
        Files.copy(Path.of(SAMPLE), folder.resolve("示例 医院.json"));
        Run run = Run.in(folder, Map.of("LANG", "C"), new byte[0], "score", "示例 医院.json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Score");
    }

    @Test
    void aSubmissionMayComeOnStandardInput() throws IOException {
        Run run = Run.in(Path.of("").toAbsolutePath(), Map.of(), Files.readAllBytes(Path.of(SAMPLE)), "score", "-");
        assertThat(run.out()).isEqualTo(Run.wenming("score", SAMPLE).out());
    }

    @Test
    void severalSubmissionsAsJsonAreOneLineEach() {
        Run run = Run.wenming("score", SAMPLE, "sample-submissions/shenyang-2025.json", "--format", "json");
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"contract\":1"));
    }

    @Test
    void anAnswerCanGoToAFile() {
        Run run = Run.wenming(
                "score",
                SAMPLE,
                "--format",
                "json",
                "-o",
                folder.resolve("card.json").toString());
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("card.json"))
                .content()
                .isEqualTo(Run.wenming("score", SAMPLE, "--format", "json").out());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theDayOfTheScorecardMovesDeadlines() {
        assertThat(Run.wenming("score", SAMPLE, "--as-of", "2021-10-14").out())
                .contains("as of 2021-10-14")
                .contains("due today");
        assertThat(Run.wenming("score", SAMPLE, "--as-of", "2021-10-15").out()).contains("1 days late");
    }

    @Test
    void badInputEndsWithOneAndNamesFileLineAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"contract\": 1,\n \"volunteerStation\": []}");
        Run run = Run.wenming("score", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("bad.json:2:2 /volunteerStation")
                .contains("did you mean \"volunteerStations\"?");
    }

    @Test
    void theOtherSubmissionsAreScoredWhereOneIsBad() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{");
        Run run = Run.wenming("score", file.toString(), SAMPLE);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Score");
        assertThat(run.err()).contains("bad.json:1:");
    }

    @Test
    void aMissingFileAFolderAndAnEmptyFileAreBadInput() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.json"));
        Run run = Run.wenming("score", folder.resolve("none.json").toString(), folder.toString(), empty.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(3).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(Run.wenming("score").code()).isEqualTo(2);
        assertThat(Run.wenming("scor", SAMPLE).code()).isEqualTo(2);
        assertThat(Run.wenming("score", SAMPLE, "--as-of", "2021-02-30").code()).isEqualTo(2);
        assertThat(Run.wenming("score", SAMPLE, "--lang", "fr").code()).isEqualTo(2);
        Run run = Run.wenming("score", SAMPLE, "--rule-set", "ziyang-2022");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ziyang-2021");
    }

    @Test
    void theExitCodesAreInTheHelp() {
        assertThat(Run.wenming("--help").out())
                .contains("0   done")
                .contains("3   a batch ended with rejected records");
    }
}
