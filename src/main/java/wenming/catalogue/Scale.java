package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wenming.model.Text;

/**
 * What a measurement is worth. Points never fall below zero nor rise above the criterion's points; only a
 * {@link TotalDeduction} takes points off the total.
 */
public sealed interface Scale permits Scale.Common, Ladder, Graded, Mix, TotalDeduction {
    /** Names of the scales by their type. */
    ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    /** What of the facts is added up. */
    enum Counting {
        /** Facts that count. */
        AMOUNT,
        /** Facts that count, as a share of all there are. */
        SHARE,
        /** Faults. */
        FAULTS
    }

    /** Name of the scale, as catalogues write it. */
    default String kind() {
        return NAMES.get(getClass());
    }

    /** What the amount is counted in. */
    Text unit();

    /** What is added up. */
    Counting counting();

    /** The amount from which all points are earned; null where there is none (shares, faults). */
    default BigDecimal target() {
        return null;
    }

    /** The points for what was measured, exact; {@code whole} is above zero where {@link Counting#SHARE}. */
    Fraction earned(BigDecimal points, Amounts measured);

    /** Words that are worth different points; empty where all are worth the same. */
    default Set<String> words() {
        return Set.of();
    }

    /** Points of one fault of each kind, empty where kinds do not matter. */
    default Map<String, BigDecimal> weights() {
        return Map.of();
    }

    /** Points of one fault of a kind that has no weight of its own; null where every kind has one. */
    default BigDecimal step() {
        return null;
    }

    /** Whether the source shows no figures: what counts is listed, and worth nothing until a profile says what. */
    default boolean open() {
        return false;
    }

    /** Amounts (of shares, percent) at which the points change at once: the author shows both sides of each. */
    default List<BigDecimal> limits() {
        return target() == null ? List.of() : List.of(target());
    }

    /** The scales that need a line or two. */
    sealed interface Common extends Scale {}

    /** All points at the target, else none. */
    record Threshold(BigDecimal target, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            return measured.amount().compareTo(target) >= 0 ? Fraction.of(points) : Fraction.ZERO;
        }
    }

    /** In proportion up to the target. */
    record Proportional(BigDecimal target, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            return new Fraction(points.multiply(measured.amount().min(target)), target);
        }
    }

    /** The highest step reached; steps rise in both figures and the last one is worth the criterion's points. */
    record Steps(List<Step> steps, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public BigDecimal target() {
            return steps.get(steps.size() - 1).atLeast();
        }

        @Override
        public List<BigDecimal> limits() {
            return steps.stream().map(Step::atLeast).toList();
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            BigDecimal earned = BigDecimal.ZERO;
            for (Step step : steps) {
                if (measured.amount().compareTo(step.atLeast()) >= 0) {
                    earned = step.points();
                }
            }
            return Fraction.of(earned);
        }
    }

    /** So many points from this amount on. */
    record Step(BigDecimal atLeast, BigDecimal points) {}

    /** All points less {@code step} for each whole {@code per} that the target is short of (每少一个扣…). */
    record Shortfall(BigDecimal target, BigDecimal step, BigDecimal per, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            BigDecimal shorts =
                    target.subtract(measured.amount()).max(BigDecimal.ZERO).divideToIntegralValue(per);
            return Fraction.of(points.subtract(step.multiply(shorts)).max(BigDecimal.ZERO));
        }
    }

    /** The sum of parts: each word that is answered brings points of its own, together the criterion's. */
    record Parts(Map<String, BigDecimal> parts, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public BigDecimal target() {
            return BigDecimal.valueOf(parts.size());
        }

        @Override
        public Set<String> words() {
            return parts.keySet();
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            BigDecimal earned = BigDecimal.ZERO;
            for (Map.Entry<String, BigDecimal> part : parts.entrySet()) {
                if (measured.of(part.getKey()).signum() > 0) {
                    earned = earned.add(part.getValue());
                }
            }
            return Fraction.of(earned);
        }
    }

    /** The share that complies; with {@code atLeast}, in percent, all points from that share on and none below (else null). */
    record Ratio(Empty empty, BigDecimal atLeast, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.SHARE;
        }

        @Override
        public List<BigDecimal> limits() {
            return List.of(atLeast == null ? BigDecimal.valueOf(100) : atLeast);
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            BigDecimal whole = measured.whole();
            if (atLeast == null) {
                return new Fraction(points.multiply(measured.amount().min(whole)), whole);
            }
            boolean reached = measured.amount().movePointRight(2).compareTo(atLeast.multiply(whole)) >= 0;
            return reached ? Fraction.of(points) : Fraction.ZERO;
        }
    }

    /** All points less so many for each fault, by its kind where kinds weigh differently, else {@code step} (扣完为止). */
    record Deduct(BigDecimal step, Map<String, BigDecimal> weights, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.FAULTS;
        }

        @Override
        public Set<String> words() {
            return weights.keySet();
        }

        @Override
        public List<BigDecimal> limits() {
            return List.of(BigDecimal.ONE);
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            return Fraction.of(points.subtract(weigh(step, weights, measured)).max(BigDecimal.ZERO));
        }
    }

    /** On top of the full mark: so many points per unit of measurement, by word where words weigh differently, at most the criterion's points. */
    record Bonus(BigDecimal each, Map<String, BigDecimal> weights, Text unit) implements Common {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public Set<String> words() {
            return weights.keySet();
        }

        @Override
        public boolean open() {
            return each != null && each.signum() == 0;
        }

        @Override
        public Fraction earned(BigDecimal points, Amounts measured) {
            return Fraction.of(weigh(each, weights, measured).min(points));
        }
    }

    /** A scale of faults that bring no points and cost none: one is as much as many. */
    sealed interface WithoutPoints extends Common {
        @Override
        default Counting counting() {
            return Counting.FAULTS;
        }

        @Override
        default List<BigDecimal> limits() {
            return List.of(BigDecimal.ONE);
        }

        @Override
        default Fraction earned(BigDecimal points, Amounts measured) {
            return Fraction.ZERO;
        }
    }

    /** One-vote veto (一票否决): any fault makes the unit ineligible; its score stays visible. */
    record Veto() implements WithoutPoints {
        private static final Text OCCURRENCES = new Text("次", "occurrences");

        @Override
        public Text unit() {
            return OCCURRENCES;
        }
    }

    /** A place for a person to look at (疑点). */
    record Doubt() implements WithoutPoints {
        private static final Text PLACES = new Text("处", "places");

        @Override
        public Text unit() {
            return PLACES;
        }
    }

    /** Each word times its weight; {@code step} for the rest, where there is one. */
    static BigDecimal weigh(BigDecimal step, Map<String, BigDecimal> weights, Amounts measured) {
        if (weights.isEmpty()) {
            return step.multiply(measured.amount());
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal rest = measured.amount();
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            BigDecimal amount = measured.of(weight.getKey());
            sum = sum.add(weight.getValue().multiply(amount));
            rest = rest.subtract(amount);
        }
        return step == null ? sum : sum.add(step.multiply(rest));
    }
}
