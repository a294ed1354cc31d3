package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import wenming.model.Text;

/** What a measurement is worth. Points never fall below zero nor rise above the criterion's points. */
public sealed interface Scale {
    /** What of the facts is added up. */
    enum Counting {
        /** Facts that count. */
        AMOUNT,
        /** Facts that count, as a share of all there are. */
        SHARE,
        /** Faults. */
        FAULTS
    }

    /** What the amount is counted in. */
    Text unit();

    /** What is added up. */
    Counting counting();

    /** The amount from which all points are earned; null where there is none (shares, faults). */
    default BigDecimal target() {
        return null;
    }

    /** The points for an amount; {@code whole} is what it is a share of, above zero where {@link Counting#SHARE}. */
    BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding);

    /** All points at the target, else none. */
    record Threshold(BigDecimal target, Text unit) implements Scale {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding) {
            return rounding.of(amount.compareTo(target) >= 0 ? points : BigDecimal.ZERO);
        }
    }

    /** In proportion up to the target. */
    record Proportional(BigDecimal target, Text unit) implements Scale {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding) {
            return rounding.share(points, amount.min(target), target);
        }
    }

    /** The highest step reached; steps rise in both figures and the last one is worth the criterion's points. */
    record Steps(List<Step> steps, Text unit) implements Scale {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public BigDecimal target() {
            return steps.get(steps.size() - 1).atLeast();
        }

        @Override
        public BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding) {
            BigDecimal earned = BigDecimal.ZERO;
            for (Step step : steps) {
                if (amount.compareTo(step.atLeast()) >= 0) {
                    earned = step.points();
                }
            }
            return rounding.of(earned);
        }
    }

    /** So many points from this amount on. */
    record Step(BigDecimal atLeast, BigDecimal points) {}

    /** The share that complies; with {@code atLeast}, in percent, all points from that share on and none below (else null). */
    record Ratio(Empty empty, BigDecimal atLeast, Text unit) implements Scale {
        @Override
        public Counting counting() {
            return Counting.SHARE;
        }

        @Override
        public BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding) {
            if (atLeast == null) {
                return rounding.share(points, amount.min(whole), whole);
            }
            boolean reached = amount.movePointRight(2).compareTo(atLeast.multiply(whole)) >= 0;
            return rounding.of(reached ? points : BigDecimal.ZERO);
        }
    }

    /** All points less {@code step} for each fault (扣完为止). */
    record Deduct(BigDecimal step, Text unit) implements Scale {
        @Override
        public Counting counting() {
            return Counting.FAULTS;
        }

        @Override
        public BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding) {
            return rounding.of(points.subtract(step.multiply(amount)).max(BigDecimal.ZERO));
        }
    }

    /** On top of the full mark: {@code each} per unit of measurement, at most the criterion's points. */
    record Bonus(BigDecimal each, Text unit) implements Scale {
        @Override
        public Counting counting() {
            return Counting.AMOUNT;
        }

        @Override
        public BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding) {
            return rounding.of(each.multiply(amount).min(points));
        }
    }

    /** One-vote veto (一票否决): any fault makes the unit ineligible; its score stays visible. */
    record Veto() implements Scale {
        private static final Text OCCURRENCES = new Text("次", "occurrences");

        @Override
        public Text unit() {
            return OCCURRENCES;
        }

        @Override
        public Counting counting() {
            return Counting.FAULTS;
        }

        @Override
        public BigDecimal earned(BigDecimal points, BigDecimal amount, BigDecimal whole, Rounding rounding) {
            return rounding.of(BigDecimal.ZERO);
        }
    }
}
