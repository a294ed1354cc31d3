package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A supervision inspection (督查), or several that one entry stands for: problems found, and closed since. */
public record Inspection(
        int index,
        @Required String id,
        @Required @Word("inspection-kinds") String kind,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Integer sessions,
        Integer found,
        Integer closed,
        List<String> evidence)
        implements Occasion {
    public Inspection {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.INSPECTIONS;
    }
}
