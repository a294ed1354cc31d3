package wenming.catalogue;

/** Where a figure comes from, shown to the user. */
public enum Mark {
    /** Read in the source. */
    V,
    /** Derived by arithmetic from what the source says. */
    D,
    /** Ours. */
    A
}
