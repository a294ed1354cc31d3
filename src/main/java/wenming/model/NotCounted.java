package wenming.model;

/**
 * A fact that does not count for a criterion.
 *
 * @param pointer JSON pointer of the fact, or of the list that should hold it
 * @param reason why not, a word of the vocabulary's list of reasons
 * @param times how many it stands for, 1 or more
 */
public record NotCounted(String pointer, String reason, int times) {}
