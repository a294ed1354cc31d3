package wenming.measure;

/** A key of the submission that belongs to no fact, and the one that it is held against. */
public record Spot(String pointer, String other) {}
