package wenming.batch.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wenming.batch.rank.Placed;
import wenming.batch.rank.Ranking;
import wenming.batch.rank.Row;

/** What is read off a ranking. */
class BoardTest {
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    @Test
    void everyWordThatIsLookedForStandsInNameOrId() {
        Standing standing = standing(
                row("h-1", "第一医院", "甲", "p", "80.00", "scored"),
                row("h-2", "第二医院 North", "乙", "p", "70.00", "scored"),
                row("x-1", "第一门诊部", "甲", "q", "60.00", "scored"));

        assertThat(units(standing, search("第一"))).containsExactly("h-1", "x-1");
        assertThat(units(standing, search("  H-  north "))).containsExactly("h-2");
        assertThat(units(standing, search("第一 h-"))).containsExactly("h-1");
        assertThat(units(standing, search("无"))).isEmpty();
    }

    @Test
    void filtersNarrowEachOther() {
        Standing standing = standing(
                row("a", "甲", "r1", "p", "80.00", "scored"),
                row("b", "乙", "r1", "q", "70.00", "vetoed"),
                row("c", "丙", "r2", "q", "60.00", "vetoed"),
                row("d", "丁", null, null, "50.00", "not-comparable"));

        assertThat(units(standing, new Wanted(null, "r1", null, null, null, false, false, "rank")))
                .containsExactly("a", "b");
        assertThat(units(standing, new Wanted(null, "r1", null, "q", null, true, false, "rank")))
                .containsExactly("b");
        assertThat(units(standing, new Wanted(null, null, null, null, "not-comparable", false, false, "rank")))
                .containsExactly("d");
        assertThat(units(standing, new Wanted(null, null, null, null, null, false, true, "rank")))
                .isEmpty();
        assertThat(standing.values(Row::region)).containsExactly("r1", "r2");
        assertThat(standing.vetoed()).isEqualTo(2);
    }

    @Test
    void rowsAreSortedAsAskedAndKeepTheirRanks() {
        Standing standing = standing(
                row("a", "甲", "r2", "p", "80.00", "scored"),
                row("b", "乙", null, "q", "70.00", "scored"),
                row("c", "丙", "r1", "q", "60.00", "scored"));
        List<Placed> sorted = standing.all(new Wanted(null, null, null, null, null, false, false, "region"));

        assertThat(sorted).extracting(placed -> placed.row().unit()).containsExactly("c", "a", "b");
        assertThat(sorted).extracting(Placed::rank).containsExactly(3, 1, 2);
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        Row[] rows = new Row[101];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("u" + i, "甲", "r", "p", (200 - i) + ".00", "scored");
        }
        Standing standing = standing(rows);

        Cut second = standing.cut(Wanted.ALL, 2, 50);
        assertThat(second.from()).isEqualTo(51);
        assertThat(second.to()).isEqualTo(100);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.rows().get(0).rank()).isEqualTo(51);
        Cut last = standing.cut(Wanted.ALL, 9, 50);
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.rows()).hasSize(1);
        Cut nothing = standing.cut(search("无"), 2, 50);
        assertThat(List.of(nothing.found(), nothing.page(), nothing.pages(), nothing.from(), nothing.to()))
                .containsExactly(0, 1, 1, 0, 0);
    }

    @Test
    void parentsAreRolledUpWithAnExactMeanRoundedOnce() {
        Standing standing = standing(
                row("p", "示例委员会", "r", null, "90.00", "scored"),
                row("a", "甲", "r", "p", "80.00", "scored"),
                row("b", "乙", "r", "p", "80.01", "scored"),
                row("c", "丙", "r", "p", "80.00", "vetoed"),
                row("d", "丁", "r", "q", "80.005", "scored"));

        // p: 240.01 / 3 = 80.00333…; q: 80.005 is half, and goes up.
        assertThat(standing.parents())
                .containsExactly(
                        new ParentLine("q", null, 1, number("80.01"), number("80.005"), number("80.005"), 0),
                        new ParentLine("p", "示例委员会", 3, number("80.00"), number("80.00"), number("80.01"), 1),
                        new ParentLine(null, null, 1, number("90.00"), number("90.00"), number("90.00"), 0));
    }

    @Test
    void offsetsAreFoundByRecordAndOnlyWhereOneWasScored() {
        Offsets offsets = new Offsets();
        for (int i = 1; i <= 1000; i++) {
            offsets.add(i * 2L, i * 5_000_000_000L, i);
        }
        assertThat(offsets.of(2)).isEqualTo(new Board.Place(5_000_000_000L, 1));
        assertThat(offsets.of(2000)).isEqualTo(new Board.Place(5_000_000_000_000L, 1000));
        assertThat(offsets.of(3)).isNull();
        assertThat(offsets.of(2002)).isNull();
    }

    @Test
    void aSearchInTenThousandRowsIsAnsweredAtOnce() {
        Row[] rows = new Row[10_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(
                    String.format(Locale.ROOT, "unit-%05d", i),
                    "示例第" + i + "医院",
                    "region-" + i % 20,
                    "parent-" + i % 100,
                    String.format(Locale.ROOT, "%d.%02d", i % 97, i % 89),
                    i % 50 == 0 ? "vetoed" : "scored");
        }
        Standing standing = standing(rows);
        Wanted wanted = new Wanted("第99 unit", null, null, null, null, false, false, "region");
        for (int i = 0; i < 20; i++) {
            standing.cut(wanted, 1, 50); // warm
        }
        long began = System.nanoTime();
        Cut cut = standing.cut(wanted, 1, 50);
        long millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(cut.found()).isEqualTo(111); // 99, 990 to 999, 9900 to 9999
        assertThat(millis).isLessThan(2_000); // some 5 on an idle machine
    }

    private static Wanted search(String words) {
        return new Wanted(words, null, null, null, null, false, false, "rank");
    }

    private static List<String> units(Standing standing, Wanted wanted) {
        return standing.all(wanted).stream().map(placed -> placed.row().unit()).toList();
    }

    private static Standing standing(Row... rows) {
        Ranking ranking = new Ranking();
        List.of(rows).forEach(ranking::add);
        return new Standing(
                "set", "1.0.0", DAY, null, number("100"), ranking.groups().get(0), List.of());
    }

    private static Row row(String unit, String name, String region, String parent, String score, String outcome) {
        return new Row(
                1,
                "set",
                "1.0.0",
                DAY,
                unit,
                name,
                "hospital",
                region,
                parent,
                number(score),
                number(score),
                number(score),
                number("0"),
                2,
                outcome,
                null,
                "file.json",
                1,
                null);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
