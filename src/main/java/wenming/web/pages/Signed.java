package wenming.web.pages;

import java.math.BigDecimal;

/** A difference of points with its sign. */
public final class Signed {
    private Signed() {}

    /** Such as {@code +1.50}, {@code −2} or {@code 0}. */
    public static String of(BigDecimal difference) {
        return switch (difference.signum()) {
            case 1 -> "+" + difference.toPlainString();
            case -1 -> "\u2212" + difference.negate().toPlainString();
            default -> "0";
        };
    }
}
