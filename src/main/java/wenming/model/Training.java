package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A training or study session, or several that one entry stands for. */
public record Training(
        int index,
        @Required String id,
        @Required @Word("training-topics") String topic,
        String title,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Integer sessions,
        Integer participants,
        List<String> evidence)
        implements DatedFact {
    public Training {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.TRAININGS;
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
