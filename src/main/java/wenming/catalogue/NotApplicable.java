package wenming.catalogue;

/** What becomes of points that the standard does not ask of a kind of unit. */
public enum NotApplicable {
    /** The rest is scaled up to the full total. */
    RESCALE,
    /** They count as earned. */
    FULL
}
