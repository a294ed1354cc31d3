package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** An event of the negative list (负面清单): when it happened, when its result was known, when the unit reported it. */
public record Incident(
        int index,
        @Required @Word("incident-kinds") String kind,
        @Required LocalDate date,
        LocalDate resultOn,
        LocalDate reportedOn,
        String unitAtTime,
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

    /** The event as it stood on a day: what was reported later was not reported yet. */
    public Incident asOf(LocalDate day) {
        return reportedOn == null || !reportedOn.isAfter(day)
                ? this
                : new Incident(index, kind, date, resultOn, null, unitAtTime, note, evidence);
    }

    /** The event as a unit sees it: where that is the unit of the time itself, the event is its own and names nobody else. */
    public Incident seenBy(Unit unit) {
        boolean own = unitAtTime != null
                && (unitAtTime.isBlank() || unitAtTime.equals(unit.id()) || unitAtTime.equals(unit.name()));
        return own ? new Incident(index, kind, date, resultOn, reportedOn, null, note, evidence) : this;
    }

    /**
     * Whether so many months had passed since its result, by the day given, and it had not been reported in time. An event
     * whose result is not dated is taken as if it had been known at once: leaving the day out must not pay.
     */
    public boolean concealed(int months, LocalDate asOf) {
        LocalDate last = (resultOn == null ? date : resultOn).plusMonths(months);
        return reportedOn == null ? asOf.isAfter(last) : reportedOn.isAfter(last);
    }

    /** Whether its result or its report is dated before the event itself. */
    public boolean outOfOrder() {
        return (resultOn != null && resultOn.isBefore(date)) || (reportedOn != null && reportedOn.isBefore(date));
    }
}
