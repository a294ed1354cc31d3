package wenming.model;

import java.math.BigDecimal;

/** Hours of service in exact hundredths: sums of binary fractions would change with the order of facts. */
public record Hours(long hundredths) {
    /** The hours as a decimal with two places at most. */
    public BigDecimal value() {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    }
}
