package wenming.model;

import java.time.LocalDate;

/** A fact that took place on one day, or over a span of days so many times, as annual reports write it. */
public sealed interface Occasion extends DatedFact permits Activity, Inspection, Meeting, Training {
    /** The day; null where a span is given, or nothing. */
    LocalDate date();

    /** First day of the span; null where a day is given, or nothing. */
    LocalDate from();

    /** Last day of the span; null where a day is given, or nothing. */
    LocalDate to();

    /** How often it took place; null where the entry does not say. */
    Integer sessions();

    @Override
    default LocalDate first() {
        return date() != null ? date() : from();
    }

    @Override
    default LocalDate last() {
        return date() != null ? date() : to();
    }

    /** How often it took place: what the entry says, else once. */
    default int times() {
        return sessions() == null ? 1 : sessions();
    }
}
