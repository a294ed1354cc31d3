package wenming.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was seen on site or in a survey for one criterion.
 *
 * @param count how many faults, or how many gave the grade; null for one
 * @param grade the grade given, a word of the vocabulary's grades
 * @param points the points given
 */
public record Finding(
        int index,
        @Required @Word("criterion-ids") String criterion,
        String place,
        @Word("finding-kinds") String kind,
        Boolean compliant,
        Integer count,
        @Word("grades") String grade,
        BigDecimal points,
        @Required LocalDate date,
        @Word("finding-authors") String by,
        String note,
        List<String> evidence)
        implements DayFact {
    public Finding {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.FINDINGS;
    }

    /** How many faults the finding stands for: what it says, else one. */
    public int times() {
        return count == null ? 1 : count;
    }
}
