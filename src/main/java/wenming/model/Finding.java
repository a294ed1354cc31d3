package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** What was seen on site or in a survey for one criterion. */
public record Finding(
        int index,
        @Required @Word("criterion-ids") String criterion,
        String place,
        @Word("finding-kinds") String kind,
        Boolean compliant,
        Integer count,
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
