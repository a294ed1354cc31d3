package wenming.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import wenming.model.Text;

/**
 * A day that a standard sets and a unit is told (时间节点): so long after something happened, or the same day each year.
 *
 * @param after from what it counts; null for a day of each year
 * @param term how long after; {@link Period#ZERO} for a day of each year
 * @param yearly the day of each year; null where it counts from something
 */
public record Milestone(
        String id, Text title, String clause, String source, Mark mark, After after, Period term, MonthDay yearly) {

    /**
     * From what a day counts; exactly one of the three.
     *
     * @param honours kinds of honour that the unit holds: from the day of the latest; empty if not from honours
     * @param level who grants it; null if that does not matter
     * @param incidents kinds of event that the unit has not reported: from the day of the result of each; empty likewise
     * @param problems each problem that is not closed: from the day it was found
     */
    public record After(List<String> honours, String level, List<String> incidents, boolean problems) {
        public After {
            honours = List.copyOf(honours);
            incidents = List.copyOf(incidents);
        }
    }

    /** The day, counted from this one. */
    public LocalDate from(LocalDate start) {
        return start.plus(term);
    }

    /** The next such day of the year, on this day or later. */
    public LocalDate next(LocalDate day) {
        LocalDate here = yearly.atYear(day.getYear());
        return here.isBefore(day) ? yearly.atYear(day.getYear() + 1) : here;
    }
}
