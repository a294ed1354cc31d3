package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** An honour that was entered for, won, or kept at a re-check. */
public record Honour(
        int index,
        @Required String id,
        @Required @Word("honour-kinds") String kind,
        String title,
        @Word("levels") String level,
        LocalDate date,
        @Word("honour-results") String result,
        String holder,
        List<String> evidence)
        implements DayFact {
    public Honour {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.HONOURS;
    }
}
