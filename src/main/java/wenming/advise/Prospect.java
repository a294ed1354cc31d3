package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import wenming.catalogue.Criterion;
import wenming.model.Measurement;
import wenming.model.Period;

/**
 * What can still become of one criterion.
 *
 * @param action what a unit of it is: "more", "mend" or "state"
 * @param reach most units that can still be done; 0 if nothing can
 * @param after what would be measured after so many units
 * @param until the latest day; null if there is none
 * @param slots of a cadence that can still be won
 * @param losses why its reach is not longer; empty if nothing stands in the way
 */
record Prospect(
        Criterion criterion,
        Measurement now,
        String action,
        long reach,
        LongFunction<Measurement> after,
        LocalDate until,
        List<Period> slots,
        List<Cause> losses) {

    /** Why points are out of reach: a reason of {@link Plan.Loss}, how many it is about, and the day. */
    record Cause(String reason, Long units, LocalDate day) {}

    static Prospect none(Criterion criterion, Measurement now, Cause... causes) {
        return new Prospect(criterion, now, "more", 0, units -> now, null, List.of(), List.of(causes));
    }

    Measurement best() {
        return after.apply(reach);
    }

    long effort(long units) {
        return Math.multiplyExact(criterion.effort(), units);
    }

    /** The amount of a measurement; null where nothing was measured. */
    static BigDecimal amount(Measurement measurement) {
        return measurement instanceof Measurement.Taken taken ? taken.amount() : null;
    }
}
