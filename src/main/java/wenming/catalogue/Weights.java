package wenming.catalogue;

/** Whether the source gives the points. */
public enum Weights {
    /** The source gives them. */
    OFFICIAL,
    /** They are ours, with a reason for each section. */
    PROPOSED
}
