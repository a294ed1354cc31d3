package wenming.catalogue;

import java.math.BigDecimal;
import wenming.model.Period;
import wenming.model.Text;

/**
 * One part of a composite standard: a whole rule set and the weight of its score.
 *
 * @param weight by which its points are multiplied
 * @param period what it sees of the submission's cycle; null where {@code year} says so, or for all of it
 * @param year which twelve months of the cycle it sees, from 1; null for all of it or where {@code period} says so
 */
public record Component(String id, Text title, RuleSet ruleSet, BigDecimal weight, Period period, Integer year) {
    /** The days of a cycle that it sees. */
    public Period of(Period cycle) {
        if (year != null) {
            return new Period(
                    cycle.from().plusYears(year - 1L),
                    cycle.from().plusYears(year).minusDays(1));
        }
        return period == null ? cycle : period;
    }
}
