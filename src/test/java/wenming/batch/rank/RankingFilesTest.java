package wenming.batch.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.model.Language;

/** Rankings whose rows lie in files. */
class RankingFilesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    @TempDir
    private Path folder;

    private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    private long records;

    @Test
    void thePercentileSaysHowManyHaveNoBetterScore() throws IOException {
        write(
                row("a", "90", "r1"),
                row("b", "80", "r1"),
                row("c", "80", "r1"),
                row("d", "70", "r1"),
                row("e", "-", "r1"));
        // 4 are ranked: none is better than itself for 4, 3 and 3 of 4, 1 of 4.
        assertThat(cells("ranking.csv", 0, 1, 2, 3))
                .containsExactly("1 no 100.0 a", "2 yes 75.0 b", "2 yes 75.0 c", "4 no 25.0 d", " no  e");
    }

    @Test
    void thirdsAreRoundedHalfUp() throws IOException {
        write(row("a", "3", null), row("b", "2", null), row("c", "1", null));
        assertThat(cells("ranking.csv", 2)).containsExactly("100.0", "66.7", "33.3");
    }

    @Test
    void eachRegionHasARankingOfItsOwnAndThoseWithoutStandLast() throws IOException {
        write(row("a", "50", "r2"), row("b", "80", null), row("c", "60", "r1"), row("d", "70", "r2"));
        assertThat(cells("ranking-by-region.csv", 0, 2, 3, 6))
                .containsExactly("1 100.0 c r1", "1 100.0 d r2", "2 50.0 a r2", "1 100.0 b ");
        assertThat(cells("ranking.csv", 0, 3)).containsExactly("1 b", "2 d", "3 c", "4 a");
    }

    @Test
    void eachKindAndEachParentHasARankingOfItsOwn() throws IOException {
        write(
                row("a", "50", null).withKind("cdc").withParent("p"),
                row("b", "80", null).withKind("hospital").withParent("q"),
                row("c", "60", null).withKind("cdc").withParent("q"));
        assertThat(cells("ranking-by-kind.csv", 0, 3)).containsExactly("1 c", "2 a", "1 b");
        assertThat(cells("ranking-by-parent.csv", 0, 3)).containsExactly("1 a", "1 b", "2 c");
    }

    @Test
    void unitsThatHandedInSeveralForOneRankingAreListed() throws IOException {
        List<RankingFiles.Group> groups = write(
                row("a", "50", null),
                row("b", "60", null),
                row("a", "70", null),
                row("b", "60", null).withDay(DAY.minusDays(1)));
        assertThat(cells("repeated.csv", 0, 5)).containsExactly("a 50", "a 70");
        assertThat(groups)
                .containsExactly(
                        new RankingFiles.Group("s", "1", DAY.minusDays(1), 1, 0, 0),
                        new RankingFiles.Group("s", "1", DAY, 3, 0, 2));
    }

    @Test
    void idsThatBeginAlikeOrHoldControlCharactersAreOrderedAndKept() throws IOException {
        write(row("ab", "5", null), row("a", "5", null), row("a\u0001b", "5", null), row("a\u0000", "5", null));
        assertThat(cells("ranking.csv", 3)).containsExactly("a", "a\u0000", "a\u0001b", "ab");
        assertThat(text("repeated.csv").lines()).hasSize(1);
    }

    @Test
    void theFilesRankAsTheMemoryDoesWhateverTheOrderOfTheRows() throws IOException {
        Random dice = new Random(3);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String score = dice.nextInt(9) == 0 ? "-" : dice.nextInt(40) + "." + dice.nextInt(10);
            rows.add(row("u" + dice.nextInt(300) + "院", score, "r" + dice.nextInt(5))
                    .withDay(DAY.minusDays(dice.nextInt(3)))
                    .row());
        }
        Ranking memory = new Ranking();
        rows.forEach(memory::add);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        List<Placed> all = new ArrayList<>();
        memory.groups().forEach(all::addAll);
        expected.writeBytes(RankingCsv.of(all, Language.EN));
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(rows, dice);
            files.clear();
            writeRows(rows);
            assertThat(files.get("ranking.csv").toByteArray()).isEqualTo(expected.toByteArray());
        }
    }

    @Test
    void theWorkbookHasASheetForEachViewAndTextsThatNoSpreadsheetRuns() throws IOException {
        write(row("=1+1", "83.50", "r1"), row("b", "60", "r2"));
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(files.get("ranking.xlsx").toByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("Overall", "By region", "By kind", "By parent");
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(3)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(3).getFormula()).isNull();
            assertThat(rows.get(1).getCellAsNumber(11).orElseThrow()).isEqualByComparingTo("83.5");
            assertThat(rows.get(1).getCellAsDate(10).orElseThrow().toLocalDate())
                    .isEqualTo(DAY);
        }
    }

    @Test
    void aSheetEndsWhereSpreadsheetsDoAndTheTableHasAllRows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(row("u" + i, i + "", null).row());
        }
        write(6, rows);
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(files.get("ranking.xlsx").toByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(6);
        }
        assertThat(text("ranking.csv").lines()).hasSize(11);
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        write(row("a", "1", null), row("b", "2", "r"));
        byte[] first = files.get("ranking.xlsx").toByteArray();
        files.clear();
        records = 0;
        write(row("a", "1", null), row("b", "2", "r"));
        assertThat(files.get("ranking.xlsx").toByteArray()).isEqualTo(first);
    }

    /** A row in the making. */
    private record Made(Row row) {
        Made withKind(String kind) {
            return new Made(copy(row.asOf(), kind, row.parent()));
        }

        Made withParent(String parent) {
            return new Made(copy(row.asOf(), row.kind(), parent));
        }

        Made withDay(LocalDate day) {
            return new Made(copy(day, row.kind(), row.parent()));
        }

        private Row copy(LocalDate day, String kind, String parent) {
            return new Row(
                    row.record(),
                    "s",
                    "1",
                    day,
                    row.unit(),
                    row.name(),
                    kind,
                    row.region(),
                    parent,
                    row.score(),
                    row.lowest(),
                    row.attainable(),
                    row.notAssessed(),
                    0,
                    row.outcome(),
                    null,
                    "in.ndjson",
                    row.line(),
                    null);
        }
    }

    /** With a score, or {@code -} for one that hit a veto. */
    private Made row(String unit, String score, String region) {
        boolean vetoed = score.equals("-");
        BigDecimal points = new BigDecimal(vetoed ? "99" : score);
        records++;
        return new Made(new Row(
                records,
                "s",
                "1",
                DAY,
                unit,
                "院",
                "hospital",
                region,
                null,
                points,
                points,
                points,
                BigDecimal.ZERO,
                0,
                vetoed ? "vetoed" : "scored",
                null,
                "in.ndjson",
                (int) records,
                null));
    }

    private List<RankingFiles.Group> write(Made... rows) throws IOException {
        return writeRows(List.of(rows).stream().map(Made::row).toList());
    }

    private List<RankingFiles.Group> writeRows(List<Row> rows) throws IOException {
        return write(RankingBook.MOST_ROWS, rows);
    }

    private List<RankingFiles.Group> write(int mostRows, List<Row> rows) throws IOException {
        Path lines = folder.resolve("rows");
        Files.write(lines, new byte[0]);
        for (Row row : rows) {
            Files.write(lines, RowLine.of(row), StandardOpenOption.APPEND);
        }
        return new RankingFiles(folder, Language.EN, mostRows).write(lines, this::open);
    }

    private OutputStream open(String name) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.put(name, file);
        return file;
    }

    private String text(String name) {
        return files.get(name).toString(StandardCharsets.UTF_8);
    }

    private List<String> cells(String name, int... columns) {
        return text(name)
                .lines()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    List<String> wanted = new ArrayList<>();
                    for (int column : columns) {
                        wanted.add(cells[column]);
                    }
                    return String.join(" ", wanted);
                })
                .toList();
    }
}
