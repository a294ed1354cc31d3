package wenming.measure;

import java.time.LocalDate;
import wenming.model.DatedFact;
import wenming.model.Fact;

/** A fact that lies outside the period, after the day of the scorecard, or on no day at all. */
public record Untimely(String of, String word, Fact fact, String reason) {
    /** Whether it is an event before the period that still counts, because the standard looks back to the day given. */
    public boolean countsSince(LocalDate since) {
        return since != null
                && reason.equals("before-period")
                && fact instanceof DatedFact dated
                && !dated.first().isBefore(since);
    }
}
