package wenming.report.site;

import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.model.FactKind;

/** Where a criterion is looked at. */
public enum Where {
    /** Once, for the unit as a whole. */
    UNIT,
    /** At each of the premises. */
    PREMISES,
    /** At each volunteer station. */
    STATIONS,
    /** Wherever the evaluator goes: the standard names no places. */
    ANYWHERE;

    static Where of(Criterion criterion) {
        MeasureKind kind = criterion.measure().kind();
        if (kind == MeasureKind.ENTRY || kind == MeasureKind.GRADES) {
            return UNIT; // entries that differ from place to place would not be assessed
        } else if (criterion.reads().contains(FactKind.PREMISES)) {
            return PREMISES;
        } else if (criterion.reads().contains(FactKind.VOLUNTEER_STATIONS)) {
            return STATIONS;
        }
        return criterion.reads().contains(FactKind.FINDINGS) ? ANYWHERE : UNIT;
    }
}
