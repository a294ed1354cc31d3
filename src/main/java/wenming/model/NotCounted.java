package wenming.model;

/**
 * A fact that does not count for a criterion.
 *
 * @param pointer JSON pointer of the fact, or of the list that should hold it
 * @param reason why not, a word of the vocabulary's list of reasons
 * @param times how many it stands for, 1 or more
 * @param other JSON pointer of what it is held against; null where it stands for itself
 */
public record NotCounted(String pointer, String reason, int times, String other) {
    /** A fact that stands for itself. */
    public NotCounted(String pointer, String reason, int times) {
        this(pointer, reason, times, null);
    }
}
