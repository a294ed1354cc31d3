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
                : new Rectification(index, id, what, foundOn, dueOn, null, evidence);
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
