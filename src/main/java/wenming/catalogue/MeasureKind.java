package wenming.catalogue;

/** The common measures. */
public enum MeasureKind {
    SUM,
    COUNT,
    COVER,
    CADENCE,
    CLOSURE,
    FINDINGS,
    /** Rules of the set's own measure it. */
    OWN
}
