package wenming.catalogue;

/** What a share of nothing is. */
public enum Empty {
    MET,
    UNMET,
    NOT_ASSESSED,
    NOT_APPLICABLE
}
