package wenming.catalogue;

import java.util.List;

/**
 * What the evidence of a fact must be for the fact to count.
 *
 * @param kinds of which kinds
 * @param atLeast so many pieces of them
 * @param minCharacters of its text; null if any length will do
 * @param maxCharacters of its text; null if any length will do
 * @param numberOrSeal whether it must bear a document number or a seal
 * @param dated whether it must bear a date inside the period
 * @param lastMonths it must be of so many whole months before the month of the scorecard; null if not asked for
 * @param lastYears it must be of so many calendar years up to that of the scorecard; null if not asked for
 * @param withCurrent whether the year of the scorecard is one of them
 */
public record ProofRule(
        List<String> kinds,
        int atLeast,
        Integer minCharacters,
        Integer maxCharacters,
        boolean numberOrSeal,
        boolean dated,
        Integer lastMonths,
        Integer lastYears,
        boolean withCurrent) {
    public ProofRule {
        kinds = List.copyOf(kinds);
    }

    /** One piece of one of these kinds. */
    public static ProofRule any(List<String> kinds) {
        return new ProofRule(kinds, 1, null, null, false, false, null, null, false);
    }

    /** Whether it asks for nothing but pieces of a kind. */
    public boolean plain() {
        return minCharacters == null && maxCharacters == null && !numberOrSeal && !aboutDates();
    }

    /** Whether it asks for a date. */
    public boolean aboutDates() {
        return dated || lastMonths != null || lastYears != null;
    }
}
