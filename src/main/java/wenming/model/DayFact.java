package wenming.model;

import java.time.LocalDate;

/** A fact of a single day. */
public sealed interface DayFact extends DatedFact permits Document, Finding, Honour, Incident, PublicNotice {
    /** The day; null if none is given. */
    LocalDate date();

    @Override
    default LocalDate first() {
        return date();
    }

    @Override
    default LocalDate last() {
        return date();
    }
}
