package wenming.batch.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.batch.rank.Placed;
import wenming.batch.rank.Row;

/**
 * The submissions below one parent, such as the hospitals of a commission. Vetoed ones count with their scores.
 *
 * @param parent its id; null for those that name none
 * @param name its name, where it handed in itself; else null
 * @param mean the sum of the scores by their number, exact and then rounded to two places, half up
 */
public record ParentLine(
        String parent, String name, int units, BigDecimal mean, BigDecimal lowest, BigDecimal highest, int vetoed) {
    private static final int PLACES = 2;

    /** One line for each parent: the best mean first, those of equal mean by id, those without a parent last. */
    static List<ParentLine> of(List<Placed> ranked) {
        Map<String, List<Row>> below = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Placed placed : ranked) {
            Row row = placed.row();
            below.computeIfAbsent(row.parent() == null ? "" : row.parent(), unused -> new ArrayList<>())
                    .add(row);
            names.put(row.unit(), row.name());
        }
        List<ParentLine> lines = new ArrayList<>();
        below.forEach((parent, rows) -> lines.add(line(parent, names.get(parent), rows)));
        lines.sort(Comparator.comparing((ParentLine line) -> line.parent() == null)
                .thenComparing(ParentLine::mean, Comparator.reverseOrder()));
        return lines;
    }

    private static ParentLine line(String parent, String name, List<Row> rows) {
        BigDecimal sum = rows.stream().map(Row::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ParentLine(
                parent.isEmpty() ? null : parent,
                name,
                rows.size(),
                sum.divide(BigDecimal.valueOf(rows.size()), PLACES, RoundingMode.HALF_UP),
                rows.stream().map(Row::score).min(Comparator.naturalOrder()).orElseThrow(),
                rows.stream().map(Row::score).max(Comparator.naturalOrder()).orElseThrow(),
                (int) rows.stream().filter(Row::isVetoed).count());
    }
}
