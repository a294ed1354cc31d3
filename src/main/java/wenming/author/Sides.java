package wenming.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import wenming.catalogue.Amounts;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Scale;
import wenming.model.FactKind;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/**
 * The sides of a criterion's limits: a case must stand on each, or nobody knows where the limit runs. The scale itself is
 * asked for its limits, and on which side of one the limit itself lies.
 */
final class Sides {
    private static final BigDecimal HAIR = new BigDecimal("0.000000001");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Criterion criterion;
    private final Scale scale;
    private final Map<String, Predicate<CriterionLine>> sides = new LinkedHashMap<>();

    /** The sides of a criterion, in words such as {@code measured >= 6}. */
    Sides(Criterion criterion, RuleSet ruleSet) {
        this.criterion = criterion;
        this.scale = criterion.scale();
        if (criterion.isBonus() && scale.open()) {
            side("measured = 0", line -> line.measured().signum() == 0);
            side("measured > 0", line -> line.measured().signum() > 0);
        } else if (criterion.isBonus() || scale.limits().isEmpty()) {
            cap(criterion.points());
        } else {
            bands(List.copyOf(new TreeSet<>(scale.limits())));
        }
        if (criterion.reads().equals(List.of(FactKind.REPORTER))) {
            // There is one reporter or nobody says: the other side of such a limit is not-assessed.
            sides.keySet().removeIf(side -> side.startsWith("measured <"));
        }
        if (!criterion.appliesTo().containsAll(ruleSet.kinds())) {
            sides.put("status: not-applicable", line -> line.status() == Status.NOT_APPLICABLE);
        }
        if (!criterion.reads().isEmpty()) {
            sides.put("status: not-assessed", line -> line.status() == Status.NOT_ASSESSED);
        }
    }

    /** How many there are. */
    int count() {
        return sides.size();
    }

    /** Those on which none of the lines stands. */
    List<String> missing(List<CriterionLine> lines) {
        List<String> missing = new ArrayList<>();
        sides.forEach((side, stands) -> {
            if (lines.stream().noneMatch(stands)) {
                missing.add(side);
            }
        });
        return missing;
    }

    private void cap(BigDecimal points) {
        side("points = " + points.toPlainString(), line -> line.points().compareTo(points) == 0);
        side("points < " + points.toPlainString(), line -> line.points().compareTo(points) < 0);
    }

    /** Below the first limit, between each and the next, and from the last one on. */
    private void bands(List<BigDecimal> limits) {
        boolean faults = scale.counting() == Scale.Counting.FAULTS;
        if (faults && limits.equals(List.of(BigDecimal.ONE))) {
            side("measured = 0", line -> line.measured().signum() == 0);
            side("measured > 0", line -> line.measured().signum() > 0);
            return;
        }
        if (limits.size() == 1) { // the better side first
            band(limits.get(0), null);
            band(null, limits.get(0));
            return;
        }
        band(null, limits.get(0));
        for (int i = 0; i < limits.size(); i++) {
            band(limits.get(i), i + 1 < limits.size() ? limits.get(i + 1) : null);
        }
    }

    private void band(BigDecimal from, BigDecimal to) {
        boolean share = scale.counting() == Scale.Counting.SHARE;
        String low = from == null ? "" : (opensAbove(from) ? ">= " : "> ") + from.toPlainString();
        String high = to == null ? "" : (opensAbove(to) ? "< " : "<= ") + to.toPlainString();
        String words = (share ? "measured / whole " : "measured ")
                + low
                + (low.isEmpty() || high.isEmpty() ? "" : ", ")
                + high
                + (share ? " %" : "");
        side(
                words,
                line -> hasWhole(line, share) && above(line, from, share) && !(to != null && above(line, to, share)));
    }

    private static boolean hasWhole(CriterionLine line, boolean share) {
        return !share || (line.whole() != null && line.whole().signum() > 0);
    }

    /** Whether a line stands above a limit, or on it where it belongs above. */
    private boolean above(CriterionLine line, BigDecimal limit, boolean share) {
        if (limit == null) {
            return true;
        }
        int compared = share
                ? line.measured().movePointRight(2).compareTo(limit.multiply(line.whole()))
                : line.measured().compareTo(limit);
        return opensAbove(limit) ? compared >= 0 : compared > 0;
    }

    /** Whether the limit itself is worth what stands above it; so it is unless only what is above it differs. */
    private boolean opensAbove(BigDecimal limit) {
        boolean asBelow = earned(limit).compareTo(earned(limit.subtract(HAIR))) == 0;
        boolean asAbove = earned(limit).compareTo(earned(limit.add(HAIR))) == 0;
        return !asBelow || asAbove;
    }

    private wenming.catalogue.Fraction earned(BigDecimal amount) {
        boolean share = scale.counting() == Scale.Counting.SHARE;
        return scale.earned(criterion.points(), Amounts.of(amount, share ? HUNDRED : null));
    }

    /** A side of what was measured: only a criterion that was assessed can stand on it. */
    private void side(String words, Predicate<CriterionLine> stands) {
        sides.put(words, line -> line.measured() != null && stands.test(line));
    }
}
