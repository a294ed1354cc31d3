package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** An activity, or several that one entry stands for ({@code sessions}), as annual reports write it. */
public record Activity(
        int index,
        @Required String id,
        @Required String title,
        @Required @Word("activity-categories") String category,
        @Word("activity-themes") String theme,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Integer sessions,
        Integer participants,
        Integer volunteers,
        Hours hours,
        Integer beneficiaries,
        @Word("levels") String level,
        List<String> evidence)
        implements DatedFact {
    public Activity {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.ACTIVITIES;
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
