package wenming.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a bar is filled. */
public final class Share {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Share() {}

    /** A part in hundredths of the whole, from 0 to 100, with one place; 0 where the whole is nothing. */
    public static String of(BigDecimal part, BigDecimal whole) {
        if (part == null || whole == null || whole.signum() <= 0) {
            return "0";
        }
        BigDecimal share = part.multiply(WHOLE).divide(whole, 1, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(WHOLE).toPlainString();
    }
}
