package wenming.report.site;

import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Scale;
import wenming.model.FactKind;

/** How what was seen is written down for a criterion. */
public enum Way {
    /** A place complies or does not. */
    COMPLIES,
    /** Faults are counted, by kind where kinds weigh differently. */
    FAULTS,
    /** Points are given. */
    POINTS,
    /** A grade is given, or each grade so often. */
    GRADES,
    /** It is looked at, but measured by what the unit states: findings are kept as a note and bring no points. */
    NOTED;

    static Way of(Criterion criterion) {
        MeasureKind kind = criterion.measure().kind();
        if (!criterion.reads().contains(FactKind.FINDINGS)) {
            return NOTED;
        } else if (kind == MeasureKind.ENTRY || kind == MeasureKind.MEAN) {
            return POINTS;
        } else if (kind == MeasureKind.GRADES) {
            return GRADES;
        } else if (kind == MeasureKind.LOOKS || criterion.scale().counting() != Scale.Counting.FAULTS) {
            return COMPLIES; // of a look only whether there was a fault matters, not how many
        }
        return FAULTS;
    }
}
