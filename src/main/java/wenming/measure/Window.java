package wenming.measure;

import java.time.LocalDate;
import wenming.model.DatedFact;
import wenming.model.Period;

/** The days on which facts count: those of the period, up to the day of the scorecard. */
record Window(Period period, LocalDate asOf) {
    /** Why nothing on this day counts, a word of the vocabulary's reasons; null if it does. */
    String objection(LocalDate day) {
        return objection(day, day);
    }

    /** Why the fact does not count, a word of the vocabulary's reasons; null if it does. */
    String objection(DatedFact fact) {
        return objection(fact.first(), fact.last());
    }

    private String objection(LocalDate first, LocalDate last) {
        if (first == null || last == null) {
            return "undated";
        } else if (first.isBefore(period.from())) {
            return "before-period";
        } else if (last.isAfter(period.to())) {
            return "after-period";
        } else if (last.isAfter(asOf)) {
            return "after-as-of";
        }
        return null;
    }
}
