package wenming.catalogue;

import java.math.BigDecimal;

/** An exact quotient of decimals, not yet rounded; {@code whole} is above zero. */
public record Fraction(BigDecimal part, BigDecimal whole) implements Comparable<Fraction> {
    /** Nothing. */
    public static final Fraction ZERO = of(BigDecimal.ZERO);

    /** A decimal as it is. */
    public static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** The sum, exact. */
    public Fraction plus(Fraction other) {
        return whole.compareTo(other.whole) == 0
                ? new Fraction(part.add(other.part), whole)
                : new Fraction(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /** So many times this, exact. */
    public Fraction times(BigDecimal factor) {
        return new Fraction(part.multiply(factor), whole);
    }

    /** This divided by a number above zero, exact. */
    public Fraction by(BigDecimal divisor) {
        return new Fraction(part, whole.multiply(divisor));
    }

    /** The smaller of the two. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** By value: two thirds and four sixths are equal. */
    @Override
    public int compareTo(Fraction other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }
}
