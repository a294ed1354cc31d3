package wenming.model;

import java.math.BigDecimal;
import java.util.List;

/** How one criterion was measured: what was found, before anything is said about points. */
public sealed interface Measurement {
    /** Id of the criterion. */
    String criterion();

    /**
     * It was measured.
     *
     * @param amount what counts today, in the unit of the criterion's scale
     * @param atMost the amount if everything still open counted too; null if there is no upper bound
     * @param whole what the amount is a part of; null if it is not a part of anything
     * @param counted JSON pointers of the facts that counted, in the order of the submission
     * @param notCounted facts that did not count, in the order of the submission
     * @param open facts whose part is not known yet, in the order of the submission
     * @param parts the amount by word, where the scale values words differently; empty where it does not
     * @param lacking words that were asked for and that no fact answers, in the order of the catalogue
     */
    record Taken(
            String criterion,
            BigDecimal amount,
            BigDecimal atMost,
            BigDecimal whole,
            List<String> counted,
            List<NotCounted> notCounted,
            List<NotCounted> open,
            List<String> lacking,
            List<Part> parts)
            implements Measurement {
        /** A measurement in which words do not matter. */
        public Taken(
                String criterion,
                BigDecimal amount,
                BigDecimal atMost,
                BigDecimal whole,
                List<String> counted,
                List<NotCounted> notCounted,
                List<NotCounted> open,
                List<String> lacking) {
            this(criterion, amount, atMost, whole, counted, notCounted, open, lacking, List.of());
        }

        /** What would be measured if it came to these amounts, with the same facts behind it. */
        public Taken with(BigDecimal newAmount, BigDecimal newAtMost, List<Part> newParts) {
            return new Taken(criterion, newAmount, newAtMost, whole, counted, notCounted, open, lacking, newParts);
        }
    }

    /** The amount of one word; {@code atMost} and {@code whole} as in {@link Taken}. */
    record Part(String word, BigDecimal amount, BigDecimal atMost, BigDecimal whole) {
        /** Whether it may still turn out otherwise. */
        public boolean open() {
            return atMost == null || amount.compareTo(atMost) != 0;
        }
    }

    /**
     * Nobody has said or seen yet what is asked for.
     *
     * @param reason why not, a word of the vocabulary's list of reasons
     * @param where JSON pointers of what would have to be given
     */
    record NotTaken(String criterion, String reason, List<String> where) implements Measurement {}

    /** The standard does not ask it of this unit, for the reason given (a word of the vocabulary's list of reasons). */
    record NotAsked(String criterion, String reason) implements Measurement {}
}
