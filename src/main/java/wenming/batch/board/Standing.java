package wenming.batch.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import wenming.batch.rank.Placed;
import wenming.batch.rank.Row;
import wenming.batch.rank.WeakPoint;
import wenming.model.Text;

/**
 * One ranking: the submissions that one version of a rule set scored for one day.
 *
 * @param title of the rule set
 * @param max points that its visible criteria can bring
 * @param ranked by rank, the vetoed ones last
 * @param weak criteria that units miss, the most missed first
 */
public record Standing(
        String ruleSet,
        String version,
        LocalDate asOf,
        Text title,
        BigDecimal max,
        List<Placed> ranked,
        List<WeakPoint> weak) {
    /** One page of what is wanted. */
    public Cut cut(Wanted wanted, int page, int size) {
        return Cut.of(wanted.of(ranked), page, size);
    }

    /** All that is wanted. */
    public List<Placed> all(Wanted wanted) {
        return wanted.of(ranked);
    }

    /** Rolled up by parent. */
    public List<ParentLine> parents() {
        return ParentLine.of(ranked);
    }

    /** How many hit a veto. */
    public int vetoed() {
        return (int) ranked.stream().filter(placed -> placed.row().isVetoed()).count();
    }

    /** How many have something that a person should look at. */
    public int doubted() {
        return (int) ranked.stream()
                .map(placed -> placed.row().doubts())
                .filter(doubts -> doubts != null && doubts > 0)
                .count();
    }

    /** What stands in a column, each once, sorted; what is not given is left out. */
    public List<String> values(Function<Row, String> column) {
        TreeSet<String> values = new TreeSet<>();
        ranked.stream().map(Placed::row).map(column).filter(Objects::nonNull).forEach(values::add);
        return List.copyOf(values);
    }
}
