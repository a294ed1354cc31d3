package wenming.batch.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Submissions by score, in memory: for boards, which cut and sort them. Some 250 bytes each; a hundred thousand need 25 MB.
 * For order, ties and vetoes see {@link Order} and {@link Places}; {@link RankingFiles} ranks any number of them.
 */
public final class Ranking {
    private final List<Row> rows = new ArrayList<>();
    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared as records
    private record Keyed(byte[] key, Row row) {}

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
        List<Row> sorted = rows.stream()
                .map(row -> new Keyed(Order.key(View.OVERALL, row), row))
                .sorted((one, other) -> Arrays.compareUnsigned(one.key(), other.key()))
                .map(Keyed::row)
                .toList();
        List<List<Placed>> groups = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            byte[] group = Order.group(View.OVERALL, sorted.get(from));
            to = from + 1;
            while (to < sorted.size() && Arrays.equals(group, Order.group(View.OVERALL, sorted.get(to)))) {
                to++;
            }
            groups.add(placed(sorted.subList(from, to)));
        }
        return groups;
    }

    private static List<Placed> placed(List<Row> group) {
        Map<String, Integer> times = new HashMap<>();
        group.forEach(row -> times.merge(row.unit(), 1, Integer::sum));
        int ranked = (int) group.stream().filter(row -> !row.isVetoed()).count();
        Iterator<Places.Marked> marked = group.stream()
                .map(row -> new Places.Marked(row, times.get(row.unit()) > 1))
                .iterator();
        List<Placed> placed = new ArrayList<>(group.size());
        new Places(View.OVERALL, marked, IntStream.of(ranked).iterator()).forEachRemaining(placed::add);
        return placed;
    }

    /** The same text or number, held once: most rows share theirs with others. */
    @SuppressWarnings("unchecked") // what is equal to a T here was put in as one
    private <T> T one(T value) {
        return value == null ? null : (T) known.computeIfAbsent(value, same -> same);
    }
}
