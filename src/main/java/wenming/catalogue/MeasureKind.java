package wenming.catalogue;

/** The common measures. */
public enum MeasureKind {
    SUM,
    COUNT,
    COVER,
    CADENCE,
    CLOSURE,
    FINDINGS,
    /** A number that was answered. */
    VALUE,
    /** A number that was answered, of another that is its whole. */
    SHARE,
    /** Faults by kind: questions answered no, events of the negative list. */
    FAULTS,
    /** Points that an evaluator enters. */
    ENTRY,
    /** The mean of the points given to each place, or by each author. */
    MEAN,
    /** How often each grade was given. */
    GRADES,
    /** What was found at each place or station of which there are, one by one. */
    LOOKS,
    /** Rules of the set's own measure it. */
    OWN;

    /** Whether it is about what was seen on site or asked in a survey, for its criterion. */
    public boolean ofFindings() {
        return this == FINDINGS || this == ENTRY || this == MEAN || this == GRADES;
    }
}
