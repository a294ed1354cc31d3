package wenming.advise;

import java.util.List;

/**
 * Whether a result is what the submission gets. Components are the keys of the JSON form, in its order; null and empty
 * ones are left out.
 *
 * @param same whether both are the same, byte for byte
 * @param differences by name, in the order of the scorecard; empty if both are the same
 */
public record Verification(int contract, boolean same, List<Difference> differences) {
    public Verification {
        differences = List.copyOf(differences);
    }

    /**
     * Something that differs.
     *
     * @param what a key of the scorecard such as "score", or "rule-set", "version", "rules", "submission", "criterion",
     *     "bytes" (all values are the same, and are written otherwise)
     * @param criterion id, where the difference is in a criterion's line or in what it lacks; else null
     * @param pointer JSON pointer into the result
     * @param found what the result says; null where it says nothing
     * @param expected what is right; null where there should be nothing
     */
    public record Difference(String what, String criterion, String pointer, String found, String expected) {}
}
