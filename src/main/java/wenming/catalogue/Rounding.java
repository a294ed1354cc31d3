package wenming.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How points are rounded: once at each criterion. */
public record Rounding(int places, RoundingMode mode) {
    /** Two places, half up. */
    public static final Rounding USUAL = new Rounding(2, RoundingMode.HALF_UP);

    /** The number, rounded. */
    public BigDecimal of(BigDecimal number) {
        return number.setScale(places, mode);
    }

    /** {@code points × part ÷ whole}, rounded once. */
    public BigDecimal share(BigDecimal points, BigDecimal part, BigDecimal whole) {
        return points.multiply(part).divide(whole, places, mode);
    }
}
