package wenming.batch.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.batch.Batch;
import wenming.batch.Settings;
import wenming.batch.rank.WeakPoint;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.model.Language;

/** A board made of a batch that was run. */
class TallyTest {
    private static Desk desk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openTheDesk() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    @Test
    void aRecordsLineLiesWhereTheBoardSays() throws IOException {
        Board board = run(
                        """
                {"contract":1,"unit":{"id":"a","name":"甲","kind":"hospital"},"ruleSet":"ziyang-2021","period":{"from":"2021-01-01","to":"2021-12-31"}}
                {"broken
                {"contract":1,"unit":{"id":"c","name":"丙","kind":"hospital"},"ruleSet":"ziyang-2021","period":{"from":"2021-01-01","to":"2021-12-31"}}
                """,
                        99)
                .board();
        byte[] results = Files.readAllBytes(folder.resolve("out/results.ndjson"));
        Board.Place third = board.place(3).orElseThrow();
        String line =
                new String(results, (int) third.offset(), third.length(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(line).startsWith("{\"record\":3,").endsWith("}").contains("\"id\":\"c\"");
        assertThat(board.place(2)).isEmpty();
        assertThat(board.row(3).orElseThrow().name()).isEqualTo("丙");
    }

    @Test
    void aWeakPointIsMissedByItsShareOfThoseToWhichItApplies() throws IOException {
        // 移风易俗 is asked of both: one tells of two lectures of the four themes, the other says that there were no
        // activities.
        Board board = run(
                        """
                {"contract":1,"unit":{"id":"a","name":"甲","kind":"hospital"},"ruleSet":"ziyang-2021","period":{"from":"2021-01-01","to":"2021-12-31"},"activities":[{"id":"1","title":"日","category":"memorial-day","theme":"victory-day","date":"2021-09-03"},{"id":"2","title":"日","category":"memorial-day","theme":"martyrs-day","date":"2021-09-30"},{"id":"3","title":"日","category":"memorial-day","theme":"national-day","date":"2021-10-01"},{"id":"4","title":"日","category":"memorial-day","theme":"national-memorial-day","date":"2021-12-13"}]}
                {"contract":1,"unit":{"id":"b","name":"乙","kind":"hospital"},"ruleSet":"ziyang-2021","period":{"from":"2021-01-01","to":"2021-12-31"},"activities":[{"id":"1","title":"日","category":"memorial-day","theme":"victory-day","date":"2021-09-03"}]}
                """,
                        99)
                .board();
        WeakPoint days = board.standings().get(0).weak().stream()
                .filter(point -> point.missed() == 1)
                .findFirst()
                .orElseThrow();

        // Four memorial days bring 1.5 points each; b marked one of them, so 4.5 are lost, 2.25 on average of two
        // units.
        assertThat(days.asked()).isEqualTo(2);
        assertThat(days.share()).isEqualByComparingTo("50.0");
        assertThat(days.lost()).isEqualByComparingTo("4.5");
        assertThat(days.lostOnAverage()).isEqualTo(new BigDecimal("2.25"));
        assertThat(board.standings().get(0).weak())
                .isSortedAccordingTo((one, other) -> other.share().compareTo(one.share()));
    }

    @Test
    void whatWasReadWhenItIsEnoughIsScoredAndRanked() throws IOException {
        Tally tally = run(
                """
                {"contract":1,"unit":{"id":"a","name":"甲","kind":"hospital"},"ruleSet":"ziyang-2021","period":{"from":"2021-01-01","to":"2021-12-31"}}
                {"contract":1,"unit":{"id":"b","name":"乙","kind":"hospital"},"ruleSet":"ziyang-2021","period":{"from":"2021-01-01","to":"2021-12-31"}}
                {"contract":1,"unit":{"id":"c","name":"丙","kind":"hospital"},"ruleSet":"ziyang-2021","period":{"from":"2021-01-01","to":"2021-12-31"}}
                """,
                2);
        assertThat(tally.board().standings().get(0).ranked())
                .extracting(placed -> placed.row().unit())
                .containsExactly("a", "b");
        assertThat(Files.readString(folder.resolve("out/results.ndjson")).lines())
                .hasSize(2);
    }

    @Test
    void whatWasRejectedIsKeptWithItsPlace() throws IOException {
        Tally tally = run("{\"contract\": 1}\n{\"contract\": 1,,}\n", 99);

        assertThat(tally.rejected()).anyMatch(line -> line.line() == 2 && line.column() == 16);
        assertThat(tally.board().standings()).isEmpty();
        assertThat(run("{\"contract\": 1, \"unit\": {", 99).rejected())
                .allSatisfy(line -> assertThat(line.message().en()).doesNotContain("Source", "(start"));
    }

    private Tally run(String lines, int most) throws IOException {
        Path file = Files.writeString(folder.resolve("in.ndjson"), lines);
        Tally tally = new Tally();
        AtomicInteger read = new AtomicInteger();
        try (Records records =
                Records.of(List.of(file.toString()), InputStream.nullInputStream(), Limits.USUAL, Set.of())) {
            new Batch(desk, new Settings(null, null, Language.ZH, 2, true))
                    .run(records, folder.resolve("out"), at -> {}, tally, () -> read.getAndIncrement() >= most);
        }
        return tally;
    }
}
