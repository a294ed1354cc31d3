package wenming.catalogue;

import java.time.LocalDate;
import wenming.model.Period;
import wenming.model.Required;

/** The days on which a version of a standard applies, both ends included; {@code to} is null until a later one is issued. */
public record InForce(@Required LocalDate from, LocalDate to) {
    /** Whether the whole period lies in it. */
    public boolean covers(Period period) {
        return !period.from().isBefore(from) && (to == null || !period.to().isAfter(to));
    }

    @Override
    public String toString() {
        return from + " - " + (to == null ? "" : to);
    }
}
