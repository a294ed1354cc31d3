package wenming.intake;

/**
 * What was taken from a source that has been read to its end, or as far as it could be.
 *
 * @param source as its entries name it
 * @param bytes that were taken, as they are packed
 * @param sha256 of these bytes, in hexadecimal; empty if it could not be opened
 * @param entries that it gave, those that cannot be read among them
 * @param whole whether it was read to its end; if not, its last entry says why
 */
public record SourceRead(String source, long bytes, String sha256, long entries, boolean whole) {}
