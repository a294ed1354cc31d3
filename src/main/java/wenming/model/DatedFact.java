package wenming.model;

import java.time.LocalDate;

/** A fact that happened on a day or over a span of days; only those inside the period count. */
public sealed interface DatedFact extends Fact permits DayFact, Occasion, Rectification {

    /** First day; null if no day is given. */
    LocalDate first();

    /** Last day; null if no day is given. */
    LocalDate last();
}
