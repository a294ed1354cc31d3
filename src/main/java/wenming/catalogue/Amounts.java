package wenming.catalogue;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a scale values: an amount, what it is a share of, and the same by word where the scale values words differently.
 *
 * @param whole what the amount is a share of; null if it is none
 * @param parts by word (a kind of fault, a grade, an author), in a fixed order; empty where words do not matter
 */
public record Amounts(BigDecimal amount, BigDecimal whole, Map<String, Amounts> parts) {
    /** An amount without parts. */
    public static Amounts of(BigDecimal amount, BigDecimal whole) {
        return new Amounts(amount, whole, Map.of());
    }

    /** The amount of a word; nothing where it was not found. */
    public BigDecimal of(String word) {
        Amounts part = parts.get(word);
        return part == null ? BigDecimal.ZERO : part.amount();
    }
}
