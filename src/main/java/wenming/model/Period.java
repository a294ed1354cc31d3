package wenming.model;

import java.time.LocalDate;

/** The days that a submission speaks of, both ends included. */
public record Period(@Required LocalDate from, @Required LocalDate to) {
    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
