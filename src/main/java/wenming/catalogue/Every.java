package wenming.catalogue;

/** How often something has to happen. */
public enum Every {
    /** Calendar months that the period touches. */
    MONTH,
    /** ISO weeks that lie wholly in the period. */
    WEEK,
    /** Working days of the calendar that the catalogue names. */
    WORKING_DAY
}
