package wenming.author.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import wenming.author.Edition;
import wenming.author.change.BothWays.Outcome;
import wenming.author.change.Impact.CriterionMove;
import wenming.author.change.Impact.Moved;
import wenming.author.change.Impact.Rejected;
import wenming.author.change.Impact.Standing;
import wenming.catalogue.Criterion;
import wenming.catalogue.change.Comparison;
import wenming.model.Text;

/** Adds up what happened to submissions, one after another, and ranks them at the end. */
final class Tallied {
    private static final Comparator<Moved> FARTHEST = Comparator.comparing(
                    (Moved row) -> row.move().abs())
            .reversed()
            .thenComparing(Moved::unit)
            .thenComparing(Moved::source)
            .thenComparingInt(Moved::line);

    private final Edition before;
    private final Edition after;
    private final List<Moved> rows = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, CriterionMove> criteria = new LinkedHashMap<>();
    private int refused;

    Tallied(Edition before, Edition after) {
        this.before = before;
        this.after = after;
    }

    void add(Outcome outcome) {
        if (outcome.moved() == null) {
            refused++;
            rejected.addAll(outcome.rejected());
            return;
        }
        rows.add(outcome.moved());
        outcome.differences().forEach((id, points) -> {
            int most = id.equals(outcome.moved().criterion()) ? 1 : 0;
            criteria.merge(
                    id,
                    new CriterionMove(id, title(id), 1, most, points),
                    (one, other) -> new CriterionMove(
                            id,
                            one.title(),
                            one.moved() + other.moved(),
                            one.most() + other.most(),
                            one.points().add(other.points())));
        });
    }

    Impact impact(BigDecimal limit) {
        rank(Moved::before, (row, standing) -> with(row, standing, row.after()));
        rank(Moved::after, (row, standing) -> with(row, row.before(), standing));
        rows.sort(FARTHEST);
        List<CriterionMove> moves = criteria.values().stream()
                .sorted(Comparator.comparingInt(CriterionMove::moved)
                        .thenComparingInt(CriterionMove::most)
                        .reversed()
                        .thenComparing(CriterionMove::id))
                .toList();
        return new Impact(
                Comparison.side(before.wording()),
                Comparison.side(after.wording()),
                limit,
                summary(limit),
                moves,
                rows,
                rejected);
    }

    /** Equal scores share the better rank and the next is passed over; days are not compared, and a veto has no rank. */
    private void rank(Function<Moved, Standing> side, BiFunction<Moved, Standing, Moved> put) {
        Comparator<Moved> order = Comparator.comparing(Moved::asOf)
                .thenComparing(row -> isVetoed(side.apply(row)))
                .thenComparing(row -> side.apply(row).score(), Comparator.reverseOrder());
        rows.sort(order);
        int first = 0;
        int rank = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean newDay =
                    i == 0 || !rows.get(i).asOf().equals(rows.get(i - 1).asOf());
            first = newDay ? i : first;
            boolean tied = !newDay && order.compare(rows.get(i - 1), rows.get(i)) == 0;
            rank = tied ? rank : i - first + 1;
            Standing standing = side.apply(rows.get(i));
            int placed = isVetoed(standing) ? 0 : rank;
            rows.set(
                    i,
                    put.apply(
                            rows.get(i), new Standing(standing.score(), standing.grade(), standing.outcome(), placed)));
        }
    }

    private static boolean isVetoed(Standing standing) {
        return standing.outcome().equals("vetoed");
    }

    private static Moved with(Moved row, Standing before, Standing after) {
        return new Moved(
                row.unit(),
                row.name(),
                row.source(),
                row.line(),
                row.asOf(),
                before,
                after,
                row.move(),
                row.criterion(),
                row.points());
    }

    /** The rows must be sorted, the farthest moved first. */
    private Impact.Summary summary(BigDecimal limit) {
        BigDecimal all = rows.stream().map(row -> row.move().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = rows.isEmpty()
                ? BigDecimal.ZERO.setScale(2)
                : all.divide(BigDecimal.valueOf(rows.size()), 2, RoundingMode.HALF_UP);
        return new Impact.Summary(
                rows.size(),
                refused,
                count(row -> row.move().signum() > 0),
                count(row -> row.move().signum() < 0),
                mean,
                median(),
                rows.isEmpty()
                        ? BigDecimal.ZERO.setScale(2)
                        : places(rows.get(0).move().abs()),
                count(row -> !Objects.equals(row.before().grade(), row.after().grade())),
                count(row -> !row.before().outcome().equals(row.after().outcome())),
                count(row -> row.before().rank() != row.after().rank()),
                limit == null ? 0 : count(row -> row.move().abs().compareTo(limit) > 0));
    }

    private BigDecimal median() {
        if (rows.isEmpty()) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal upper = rows.get((rows.size() - 1) / 2).move().abs();
        BigDecimal lower = rows.get(rows.size() / 2).move().abs();
        return upper.add(lower).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal places(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private int count(java.util.function.Predicate<Moved> which) {
        return (int) rows.stream().filter(which).count();
    }

    private Text title(String id) {
        return java.util.stream.Stream.of(after, before)
                .flatMap(edition -> edition.book().ruleSet().criteria().stream())
                .filter(criterion -> criterion.id().equals(id))
                .map(Criterion::title)
                .findFirst()
                .orElseThrow();
    }
}
