package wenming.measure;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Every;
import wenming.catalogue.Measure;
import wenming.catalogue.WorkingDays;
import wenming.model.DatedFact;
import wenming.model.Measurement;
import wenming.model.Period;
import wenming.model.Reminder;

/** Adds up a cadence: slots of the period that hold a fact, of all slots there are. */
final class CadenceSum {
    private final Sheet sheet;
    private final Account account;
    private final Measure measure;
    private final Window window;
    private final Period period;
    private final WorkingDays calendar;

    CadenceSum(Sheet sheet, Account account, Window window, WorkingDays calendar) {
        this.sheet = sheet;
        this.account = account;
        this.measure = sheet.criterion.measure();
        this.window = window;
        this.period = window.period();
        this.calendar = calendar;
    }

    /** How many months, weeks, working days or years have at least one fact whose day is known that closely. */
    Measurement measurement() {
        if (measure.every() == Every.WORKING_DAY && !calendar.covers(period)) {
            return account.notTaken("calendar-does-not-cover-period");
        }
        Set<Object> hit = new LinkedHashSet<>();
        List<Mention> counted = new ArrayList<>();
        for (Mention mention : sheet.yes) {
            List<LocalDate> days = days(mention);
            int before = counted.size();
            String objection = days.isEmpty() ? "aggregated" : "";
            for (LocalDate day : days) {
                objection = objection(day);
                if (objection.isEmpty()) {
                    hit.add(slot(day));
                    if (counted.size() == before) {
                        counted.add(mention);
                    }
                }
            }
            if (counted.size() == before) {
                sheet.aside.add(Mention.of(mention.fact(), "", objection, 1));
            }
        }
        sheet.yes.retainAll(counted);
        sheet.settle();
        BigDecimal amount = BigDecimal.valueOf(hit.size());
        BigDecimal whole =
                BigDecimal.valueOf(measure.every().slots(period, calendar).size());
        BigDecimal atMost = amount.add(BigDecimal.valueOf(sheet.open.size())).min(whole);
        return account.taken(amount, atMost, whole, List.of());
    }

    /** The days that an entry proves; of a year it is enough that all of it lies in that year. */
    private List<LocalDate> days(Mention mention) {
        if (mention.fact() instanceof Reminder reminder) {
            return reminder.dates();
        }
        DatedFact fact = (DatedFact) mention.fact();
        boolean single = mention.times() == 1 && fact.first().equals(fact.last());
        boolean inOneYear = measure.every() == Every.YEAR
                && mention.times() > 0
                && fact.first().getYear() == fact.last().getYear();
        return single || inOneYear ? List.of(fact.first()) : List.of();
    }

    private String objection(LocalDate day) {
        String untimely = window.objection(day);
        if (untimely != null) {
            return untimely;
        }
        return switch (measure.every()) {
            case MONTH, YEAR -> "";
            case WEEK -> wholeWeek(day) ? "" : "outside-whole-weeks";
            case WORKING_DAY -> calendar.isWorked(day) ? "" : "not-a-working-day";
        };
    }

    private Object slot(LocalDate day) {
        return switch (measure.every()) {
            case MONTH -> YearMonth.from(day);
            case WEEK -> monday(day);
            case WORKING_DAY -> day;
            case YEAR -> Year.from(day);
        };
    }

    private boolean wholeWeek(LocalDate day) {
        LocalDate monday = monday(day);
        return period.contains(monday) && period.contains(monday.plusDays(6));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
