package wenming.oracle;

import java.time.LocalDate;
import wenming.catalogue.Every;
import wenming.catalogue.WorkingDays;
import wenming.model.Period;

/** The period of a submission as days: what lies in it, and how many months, weeks or working days it has. */
final class Calendar {
    private final Period period;
    private final LocalDate asOf;
    private final WorkingDays working;

    Calendar(Period period, LocalDate asOf, WorkingDays working) {
        this.period = period;
        this.asOf = asOf;
        this.working = working;
    }

    /** Whether the day is still to come on the day of the scorecard. */
    boolean isToCome(LocalDate day) {
        return day != null && day.isAfter(asOf);
    }

    /** Why a fact of these days does not count; null if it does. */
    String objection(LocalDate first, LocalDate last) {
        if (first == null || last == null) {
            return "undated";
        } else if (first.compareTo(period.from()) < 0) {
            return "before-period";
        } else if (last.compareTo(period.to()) > 0) {
            return "after-period";
        }
        return last.compareTo(asOf) > 0 ? "after-as-of" : null;
    }

    String objection(LocalDate day, Every every) {
        String objection = objection(day, day);
        if (objection != null) {
            return objection;
        }
        return switch (every) {
            case WEEK -> wholeWeek(slot(day, every)) ? null : "outside-whole-weeks";
            case WORKING_DAY -> worked(day) ? null : "not-a-working-day";
            case MONTH, YEAR -> null;
        };
    }

    private boolean wholeWeek(long monday) {
        return monday >= period.from().toEpochDay() && monday + 6 <= period.to().toEpochDay();
    }

    /** Number of the month, of the week's Monday, of the day, or of the year. */
    long slot(LocalDate day, Every every) {
        return switch (every) {
            case MONTH -> day.getYear() * 12L + day.getMonthValue();
            case WEEK -> day.toEpochDay() - (day.getDayOfWeek().getValue() - 1);
            case WORKING_DAY -> day.toEpochDay();
            case YEAR -> day.getYear();
        };
    }

    boolean knows(Every every) {
        return every != Every.WORKING_DAY
                || (working.from().compareTo(period.from()) <= 0 && working.to().compareTo(period.to()) >= 0);
    }

    long slots(Every every) {
        if (every == Every.MONTH || every == Every.YEAR) {
            return slot(period.to(), every) - slot(period.from(), every) + 1;
        }
        long slots = 0;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            boolean counts = every == Every.WEEK
                    ? day.getDayOfWeek().getValue() == 1 && wholeWeek(day.toEpochDay())
                    : worked(day);
            slots += counts ? 1 : 0;
        }
        return slots;
    }

    private boolean worked(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6
                ? !working.off().contains(day)
                : working.worked().contains(day);
    }
}
