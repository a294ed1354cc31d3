package wenming.batch.rank;

import com.fasterxml.sort.std.RawTextLineReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wenming.model.Language;

/**
 * Ranks any number of submissions in little memory: their rows lie in a file of {@link RowLine}s and are sorted there. Writes
 * a table for each {@link View}, the workbook, and the list of the units that handed in several submissions.
 */
public final class RankingFiles {
    /** The list of repeated units. */
    public static final String REPEATED = "repeated.csv";

    /** The workbook. */
    public static final String BOOK = "ranking.xlsx";

    private final Path scratch;
    private final RankingTable table;
    private final int mostRows;

    /** Where the files go: a stream for each name. */
    @FunctionalInterface
    public interface Target {
        /** A new file of this name; closed by who asked for it. */
        OutputStream open(String name) throws IOException;
    }

    /** One ranking: {@code ranked} and {@code vetoed} count submissions, {@code repeated} those of units with several. */
    public record Group(String ruleSet, String version, LocalDate asOf, int ranked, int vetoed, int repeated) {}

    /**
     * Rankings in a language.
     *
     * @param scratch a folder for what does not fit into memory
     */
    public RankingFiles(Path scratch, Language language) {
        this(scratch, language, RankingBook.MOST_ROWS);
    }

    RankingFiles(Path scratch, Language language, int mostRows) {
        this.scratch = scratch;
        this.table = new RankingTable(language);
        this.mostRows = mostRows;
    }

    /** Names of the files that are written. */
    public static List<String> names() {
        List<String> names = new java.util.ArrayList<>();
        for (View view : View.values()) {
            names.add(view.file() + ".csv");
        }
        names.add(BOOK);
        names.add(REPEATED);
        return List.copyOf(names);
    }

    /** Writes all of them; answers with the rankings, in their order. */
    public List<Group> write(Path rows, Target target) throws IOException {
        Path marked = scratch.resolve("rows-marked");
        Path sorted = scratch.resolve("rows-sorted");
        mark(rows, marked, target);
        Map<String, Group> groups = new LinkedHashMap<>();
        try (RankingBook book = new RankingBook(table, scratch.resolve(BOOK), mostRows);
                OutputStream xlsx = target.open(BOOK)) {
            for (View view : View.values()) {
                IntStream ranked = sort(view, marked, sorted);
                book.begin(view);
                try (Rows lines = new Rows(sorted);
                        OutputStream csv = target.open(view.file() + ".csv")) {
                    csv.write(CsvTable.head(table.head()));
                    for (Places places = new Places(view, lines, ranked.iterator()); places.hasNext(); ) {
                        Placed placed = places.next();
                        csv.write(CsvTable.line(table.cells(placed)));
                        book.add(placed);
                        if (view == View.OVERALL) {
                            groups.merge(
                                    placed.row().ruleSet() + "\n" + placed.row().version() + "\n"
                                            + placed.row().asOf(),
                                    one(placed),
                                    RankingFiles::sum);
                        }
                    }
                }
            }
            book.finish(xlsx);
        }
        Files.delete(marked);
        Files.delete(sorted);
        return List.copyOf(groups.values());
    }

    /** Marks the submissions of units that handed in several for a ranking, and lists them. */
    private void mark(Path rows, Path marked, Target target) throws IOException {
        try (LineSort sorted = LineSort.of(rows, scratch);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(marked));
                OutputStream list = target.open(REPEATED)) {
            list.write(CsvTable.head(table.headOfRepeated()));
            Places.Marked before = null;
            Places.Marked now = next(sorted);
            while (now != null) {
                Places.Marked after = next(sorted);
                boolean repeated = isSame(before, now) || isSame(now, after);
                if (repeated) {
                    list.write(CsvTable.line(table.cellsOfRepeated(now.row())));
                }
                to.write(RowLine.line(new byte[] {Order.END}, repeated, RowLine.json(now.row())));
                to.write('\n');
                before = now;
                now = after;
            }
        }
    }

    /** Puts the rows into the order of a view; answers how many are ranked in each of its rankings. */
    private IntStream sort(View view, Path marked, Path sorted) throws IOException {
        IntStream.Builder counts = IntStream.builder();
        try (Rows rows = new Rows(marked);
                LineSort lines = LineSort.of(keyed(rows, view), scratch);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(sorted))) {
            byte[] group = null;
            int ranked = 0;
            while (lines.hasNext()) {
                byte[] line = lines.next();
                Row row = RowLine.read(line).row();
                byte[] its = Order.group(view, row);
                if (group != null && !Arrays.equals(group, its)) {
                    counts.add(ranked);
                    ranked = 0;
                }
                group = its;
                ranked += row.isVetoed() ? 0 : 1;
                to.write(line);
                to.write('\n');
            }
            counts.add(ranked);
        }
        return counts.build();
    }

    private static Iterator<byte[]> keyed(Iterator<Places.Marked> rows, View view) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public byte[] next() {
                Places.Marked marked = rows.next();
                return RowLine.line(Order.key(view, marked.row()), marked.repeated(), RowLine.json(marked.row()));
            }
        };
    }

    private static Places.Marked next(Iterator<byte[]> lines) {
        return lines.hasNext() ? RowLine.read(lines.next()) : null;
    }

    private static boolean isSame(Places.Marked one, Places.Marked other) {
        return one != null
                && other != null
                && one.row().unit().equals(other.row().unit())
                && Arrays.equals(Order.group(View.OVERALL, one.row()), Order.group(View.OVERALL, other.row()));
    }

    private static Group one(Placed placed) {
        Row row = placed.row();
        int vetoed = row.isVetoed() ? 1 : 0;
        return new Group(row.ruleSet(), row.version(), row.asOf(), 1 - vetoed, vetoed, placed.repeated() ? 1 : 0);
    }

    private static Group sum(Group one, Group other) {
        return new Group(
                one.ruleSet(),
                one.version(),
                one.asOf(),
                one.ranked() + other.ranked(),
                one.vetoed() + other.vetoed(),
                one.repeated() + other.repeated());
    }

    /** The rows of a file, in its order. */
    private static final class Rows implements Iterator<Places.Marked>, Closeable {
        private final RawTextLineReader lines;
        private byte[] next;

        Rows(Path file) throws IOException {
            this.lines = new RawTextLineReader(new BufferedInputStream(Files.newInputStream(file)));
            this.next = lines.readNext();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Places.Marked next() {
            try {
                byte[] line = next;
                next = lines.readNext();
                return RowLine.read(line);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
