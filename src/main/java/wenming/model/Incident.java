package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** An event of the negative list (负面清单). */
public record Incident(
        int index,
        @Required @Word("incident-kinds") String kind,
        @Required LocalDate date,
        String note,
        List<String> evidence)
        implements DayFact {
    public Incident {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.INCIDENTS;
    }
}
