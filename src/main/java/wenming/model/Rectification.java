package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** One problem and its closing (整改): found on, due on, closed on; open as long as {@code closedOn} is absent. */
public record Rectification(
        int index,
        @Required String id,
        @Required String what,
        LocalDate foundOn,
        LocalDate dueOn,
        LocalDate closedOn,
        String department,
        List<String> evidence)
        implements DatedFact {
    public Rectification {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.RECTIFICATIONS;
    }

    /** The problem as it stood on a day: what was closed later was still open. */
    public Rectification asOf(LocalDate day) {
        return closedOn == null || !closedOn.isAfter(day)
                ? this
                : new Rectification(index, id, what, foundOn, dueOn, null, department, evidence);
    }

    /** Whether it was closed after the day by which it was to be closed. */
    public boolean late() {
        return dueOn != null && closedOn != null && closedOn.isAfter(dueOn);
    }

    /** Whether it was to be closed before it was found. */
    public boolean dueTooEarly() {
        return dueOn != null && foundOn != null && dueOn.isBefore(foundOn);
    }

    @Override
    public LocalDate first() {
        return foundOn;
    }

    @Override
    public LocalDate last() {
        return foundOn;
    }
}
