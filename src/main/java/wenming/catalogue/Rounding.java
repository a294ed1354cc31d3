package wenming.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How points are rounded, and where: once at each criterion, at each section, or at the total only. */
public record Rounding(int places, RoundingMode mode, At at) {
    /** Where points are rounded; what comes before is exact. */
    public enum At {
        CRITERION,
        SECTION,
        TOTAL
    }

    /** Two places, half up, at each criterion. */
    public static final Rounding USUAL = new Rounding(2, RoundingMode.HALF_UP, At.CRITERION);

    /** The number, rounded. */
    public BigDecimal of(BigDecimal number) {
        return number.setScale(places, mode);
    }

    /** The quotient, rounded once. */
    public BigDecimal of(Fraction number) {
        return number.whole().compareTo(BigDecimal.ONE) == 0
                ? of(number.part())
                : number.part().divide(number.whole(), places, mode);
    }

    /** The quotient as it stands after this place: rounded if points are rounded there, else exact. */
    public Fraction at(At place, Fraction number) {
        return at == place ? Fraction.of(of(number)) : number;
    }
}
