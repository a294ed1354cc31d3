package wenming.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenming.model.Period;

/** How often something has to happen. */
public enum Every {
    /** Calendar months that the period touches. */
    MONTH,
    /** ISO weeks that lie wholly in the period. */
    WEEK,
    /** Working days of the calendar that the catalogue names. */
    WORKING_DAY,
    /** Calendar years that the period touches. */
    YEAR;

    /** The spans of a period in each of which it has to happen, in order; the calendar matters to working days only. */
    public List<Period> slots(Period period, WorkingDays calendar) {
        return switch (this) {
            case MONTH ->
                Stream.iterate(
                                YearMonth.from(period.from()),
                                month -> !month.atDay(1).isAfter(period.to()),
                                month -> month.plusMonths(1))
                        .map(month -> new Period(
                                later(month.atDay(1), period.from()), earlier(month.atEndOfMonth(), period.to())))
                        .toList();
            case WEEK ->
                Stream.iterate(
                                period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                                monday -> !monday.plusDays(6).isAfter(period.to()),
                                monday -> monday.plusWeeks(1))
                        .map(monday -> new Period(monday, monday.plusDays(6)))
                        .toList();
            case WORKING_DAY ->
                calendar.in(period).stream().map(day -> new Period(day, day)).toList();
            case YEAR ->
                IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
                        .mapToObj(year -> new Period(
                                later(LocalDate.of(year, 1, 1), period.from()),
                                earlier(LocalDate.of(year, 12, 31), period.to())))
                        .toList();
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
