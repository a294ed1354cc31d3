package wenming.batch.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import wenming.model.Text;

/**
 * A criterion that units miss.
 *
 * @param asked submissions to which it applies
 * @param missed those that meet it in part only or not at all
 * @param notAssessed those where nobody has assessed it yet; they do not miss it
 * @param lost points that are lost in all of them together
 */
public record WeakPoint(
        String criterion, Text title, String clause, int asked, int missed, int notAssessed, BigDecimal lost) {
    /** How many of a hundred miss it, rounded to one place, half up. */
    public BigDecimal share() {
        return BigDecimal.valueOf(100L * missed).divide(BigDecimal.valueOf(asked), 1, RoundingMode.HALF_UP);
    }

    /** Points lost on average of all to which it applies, exact and then rounded to two places, half up. */
    public BigDecimal lostOnAverage() {
        return lost.divide(BigDecimal.valueOf(asked), 2, RoundingMode.HALF_UP);
    }
}
