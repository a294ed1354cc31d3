package wenming.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.batch.rank.RankingFiles;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.model.Language;

class RankingTest {
    private static Desk desk;

    @TempDir
    private Path folder;

    private Summary summary;

    @BeforeAll
    static void openTheDesk() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    @Test
    void theBestScoreStandsFirst() throws IOException {
        assertThat(ranked(Handed.by("a", 1), Handed.by("b", 4), Handed.by("c", 2)))
                .containsExactly("1 no b", "2 no c", "3 no a");
    }

    @Test
    void equalScoresShareTheBetterRankAndTheNextIsPassedOver() throws IOException {
        assertThat(ranked(
                        Handed.by("c", 3), Handed.by("b", 3), Handed.by("a", 2), Handed.by("d", 1), Handed.by("e", 1)))
                .containsExactly("1 yes b", "1 yes c", "3 no a", "4 yes d", "4 yes e");
    }

    @Test
    void aVetoedUnitStandsLastAndHasNoRank() throws IOException {
        assertThat(ranked(
                        Handed.by("a", 4).vetoed(),
                        Handed.by("b", 0),
                        Handed.by("c", 4).vetoed()))
                .containsExactly("1 no b", " no a", " no c");
        assertThat(summary.vetoed()).isEqualTo(2);
        assertThat(summary.rankings())
                .containsExactly(
                        new RankingFiles.Group("ziyang-2021", "1.0.0", java.time.LocalDate.of(2021, 12, 31), 1, 2, 0));
    }

    @Test
    void aUnitWithSeveralSubmissionsKeepsThemAllEachMarked() throws IOException {
        ranked(Handed.by("a", 1), Handed.by("b", 2), Handed.by("a", 3));
        assertThat(column("unit id")).containsExactly("a", "b", "a");
        assertThat(column("repeated")).containsExactly("yes", "no", "yes");
        assertThat(column("line")).containsExactly("3", "2", "1");
        assertThat(summary.rankings().get(0).repeated()).isEqualTo(2);
    }

    @Test
    void eachDayHasARankingOfItsOwn() throws IOException {
        assertThat(ranked(
                        Handed.by("a", 1).asOf("2021-12-31"),
                        Handed.by("b", 2).asOf("2021-11-30"),
                        Handed.by("a", 3).asOf("2021-11-30")))
                .containsExactly("1 no a", "2 no b", "1 no a");
        assertThat(column("as of")).containsExactly("2021-11-30", "2021-11-30", "2021-12-31");
        assertThat(column("repeated")).containsExactly("no", "no", "no");
    }

    @Test
    void aTextThatASpreadsheetWouldRunBeginsWithAnApostrophe() throws IOException {
        ranked(
                Handed.by("=1+1", 0).named("@SUM(A1)"),
                Handed.by("-5", 0).named("+86"),
                Handed.by("z", 0).named("\\tx"),
                Handed.by("zz", 0).named("＝1"));
        assertThat(column("unit id")).containsExactly("'-5", "'=1+1", "z", "zz");
        assertThat(column("unit name")).containsExactly("'+86", "'@SUM(A1)", "'\tx", "'＝1");
        assertThat(column("score")).allMatch(score -> !score.startsWith("'"));
    }

    @Test
    void aTextWithACommaOrAQuoteIsQuoted() throws IOException {
        ranked(Handed.by("a", 0).named("甲,\\\"乙\\\""));
        assertThat(text()).contains(",a,\"甲,\"\"乙\"\"\",hospital,");
    }

    @Test
    void theFileOpensInExcelAndSpeaksTheLanguageOfTheSettings() throws IOException {
        run(Language.ZH, Handed.by("a", 0));
        assertThat(text())
                .startsWith("\uFEFF名次,并列,百分位,单位编号,单位名称,")
                .contains("\r\n1,否,100.0,a,示例医院,hospital,,,ziyang-2021,1.0.0,2021-12-31,")
                .endsWith(",1,否,\r\n");
    }

    private List<String> ranked(Handed... handed) throws IOException {
        run(Language.EN, handed);
        List<String> ranks = column("rank");
        List<String> tied = column("tied");
        List<String> units = column("unit id");
        String[] ranked = new String[ranks.size()];
        Arrays.setAll(ranked, i -> ranks.get(i) + " " + tied.get(i) + " " + units.get(i));
        return List.of(ranked);
    }

    private void run(Language language, Handed... handed) throws IOException {
        List<String> lines = Arrays.stream(handed).map(Handed::json).toList();
        Path input = Files.write(folder.resolve("input.ndjson"), lines);
        try (Records records =
                Records.of(List.of(input.toString()), InputStream.nullInputStream(), Limits.USUAL, Set.of())) {
            summary = new Batch(desk, new Settings(null, null, language, 2, true))
                    .run(records, folder.resolve("out"), progress -> {});
        }
    }

    private List<String> column(String title) throws IOException {
        List<String> lines = text().substring(1).lines().toList();
        int index = List.of(lines.get(0).split(",", -1)).indexOf(title);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("out/ranking.csv"));
    }
}
