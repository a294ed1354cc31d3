package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** The days on which a reminder of progress went out, one entry for as many days as it lists. */
public record Reminder(
        int index, @Required String id, String title, @Required List<LocalDate> dates, List<String> evidence)
        implements Fact {
    public Reminder {
        dates = dates == null ? List.of() : List.copyOf(dates);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.REMINDERS;
    }
}
