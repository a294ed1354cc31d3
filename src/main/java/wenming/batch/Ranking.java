package wenming.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Submissions by score. Scores of different rule sets, versions or days are not compared: each has a ranking of its own,
 * and they follow one another sorted by rule set, version and day.
 *
 * <p>Equal scores share the better rank, and the next rank is passed over: 1, 1, 3. Within a tie the order is that of
 * unit id, source and line, and says nothing about merit. Vetoed units stand last and have no rank. A unit with several
 * submissions keeps them all, each marked.
 *
 * <p>Rows are kept in memory, some 250 bytes each: a hundred thousand need 25 MB; many millions will need sorting on disk.
 */
public final class Ranking {
    private static final Comparator<Row> BY_GROUP =
            Comparator.comparing(Row::ruleSet).thenComparing(Row::version).thenComparing(Row::asOf);
    private static final Comparator<Row> BY_RANK = BY_GROUP.thenComparing(Row::isVetoed)
            .thenComparing((one, other) -> one.isVetoed() ? 0 : other.score().compareTo(one.score()))
            .thenComparing(Row::unit)
            .thenComparing(Row::source)
            .thenComparing(Row::line);

    private final List<Row> rows = new ArrayList<>();
    private final Map<Object, Object> known = new HashMap<>();

    /** A row with its place; {@code rank} is 0 where there is none. */
    public record Placed(int rank, boolean tied, boolean repeated, Row row) {}

    /** Takes a row in. */
    public void add(Row row) {
        rows.add(new Row(
                row.record(),
                one(row.ruleSet()),
                one(row.version()),
                one(row.asOf()),
                row.unit(),
                row.name(),
                one(row.kind()),
                one(row.region()),
                one(row.parent()),
                one(row.score()),
                one(row.lowest()),
                one(row.attainable()),
                one(row.notAssessed()),
                row.missing(),
                one(row.outcome()),
                one(row.grade()),
                one(row.source()),
                row.line(),
                row.doubts()));
    }

    /** The rankings, each a list of its own; only to be asked for when all rows are in. */
    public List<List<Placed>> groups() {
        rows.sort(BY_RANK);
        List<List<Placed>> groups = new ArrayList<>();
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            while (to < rows.size() && BY_GROUP.compare(rows.get(from), rows.get(to)) == 0) {
                to++;
            }
            groups.add(placed(rows.subList(from, to)));
        }
        return groups;
    }

    private static List<Placed> placed(List<Row> group) {
        Map<String, Integer> times = new HashMap<>();
        group.forEach(row -> times.merge(row.unit(), 1, Integer::sum));
        List<Placed> placed = new ArrayList<>(group.size());
        int rank = 0;
        for (int i = 0; i < group.size(); i++) {
            Row row = group.get(i);
            boolean tiedBefore = i > 0 && tied(group.get(i - 1), row);
            boolean tiedAfter = i + 1 < group.size() && tied(row, group.get(i + 1));
            rank = tiedBefore ? rank : i + 1;
            placed.add(new Placed(row.isVetoed() ? 0 : rank, tiedBefore || tiedAfter, times.get(row.unit()) > 1, row));
        }
        return placed;
    }

    private static boolean tied(Row one, Row other) {
        return !one.isVetoed() && !other.isVetoed() && one.score().compareTo(other.score()) == 0;
    }

    /** The same text or number, held once: most rows share theirs with others. */
    @SuppressWarnings("unchecked") // what is equal to a T here was put in as one
    private <T> T one(T value) {
        return value == null ? null : (T) known.computeIfAbsent(value, same -> same);
    }
}
