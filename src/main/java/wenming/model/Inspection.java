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
        implements DatedFact {
    public Inspection {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.INSPECTIONS;
    }

    @Override
    public LocalDate first() {
        return date != null ? date : from;
    }

    @Override
    public LocalDate last() {
        return date != null ? date : to;
    }

    /** How often it took place: what the entry says, else once. */
    public int times() {
        return sessions == null ? 1 : sessions;
    }

    /** Whether it stands for several occasions, as annual reports write them; such an entry proves no cadence. */
    public boolean aggregated() {
        return times() != 1 || !first().equals(last());
    }
}
