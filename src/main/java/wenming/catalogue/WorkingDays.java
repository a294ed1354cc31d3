package wenming.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import wenming.model.Period;
import wenming.model.Required;
import wenming.model.Text;

/** The working days of a span of time: Monday to Friday less the days off, and the weekend days that are worked. */
public record WorkingDays(
        @Required String id,
        @Required Text title,
        @Required Text source,
        @Required LocalDate from,
        @Required LocalDate to,
        @Required Set<LocalDate> off,
        @Required Set<LocalDate> worked) {

    /** Whether the calendar speaks of every day of the period. */
    public boolean covers(Period period) {
        return !period.from().isBefore(from) && !period.to().isAfter(to);
    }

    /** Whether people work on the day. */
    public boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend ? worked.contains(day) : !off.contains(day);
    }

    /** The working days of a period, in order. */
    public List<LocalDate> in(Period period) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(this::isWorked)
                .toList();
    }
}
