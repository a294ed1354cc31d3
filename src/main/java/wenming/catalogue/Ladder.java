package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import wenming.model.Text;

/**
 * Grades by rungs (A/B/C): the first rung whose limit is kept gives its points; the last one has no limit.
 * Shares are compared in percent. By faults the best rung is the one with the fewest.
 */
public record Ladder(Counting counting, List<Rung> rungs, Empty empty, Text unit) implements Scale {
    /** A rung: its grade, one limit (or none), and its points. */
    public record Rung(String grade, BigDecimal atLeast, BigDecimal above, BigDecimal atMost, BigDecimal points) {
        boolean holds(BigDecimal amount) {
            return (atLeast == null || amount.compareTo(atLeast) >= 0)
                    && (above == null || amount.compareTo(above) > 0)
                    && (atMost == null || amount.compareTo(atMost) <= 0);
        }
    }

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    @Override
    public BigDecimal target() {
        Rung best = rungs.get(0);
        return counting == Counting.AMOUNT ? (best.atLeast() == null ? best.above() : best.atLeast()) : null;
    }

    @Override
    public List<BigDecimal> limits() {
        return rungs.stream()
                .flatMap(rung -> Stream.of(rung.atLeast(), rung.above(), rung.atMost()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Fraction earned(BigDecimal points, Amounts measured) {
        return Fraction.of(rung(measured).points());
    }

    /** The rung on which an amount stands. */
    public Rung rung(Amounts measured) {
        for (Rung rung : rungs) {
            if (holds(rung, measured)) {
                return rung;
            }
        }
        return rungs.get(rungs.size() - 1);
    }

    private boolean holds(Rung rung, Amounts measured) {
        if (counting != Counting.SHARE) {
            return rung.holds(measured.amount());
        }
        // a/w >= p/100 without dividing: every limit is multiplied by the whole instead.
        BigDecimal whole = measured.whole();
        Rung scaled = new Rung(
                rung.grade(),
                times(rung.atLeast(), whole),
                times(rung.above(), whole),
                times(rung.atMost(), whole),
                null);
        return scaled.holds(measured.amount().movePointRight(2));
    }

    private static BigDecimal times(BigDecimal limit, BigDecimal whole) {
        return limit == null ? null : limit.multiply(whole);
    }
}
