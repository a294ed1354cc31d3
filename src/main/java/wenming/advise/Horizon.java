package wenming.advise;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Every;
import wenming.catalogue.MeasureKind;
import wenming.model.DatedFact;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Period;
import wenming.model.Reminder;

/**
 * What the calendar still allows.
 *
 * @param by the last day on which anything is done; null for any
 */
record Horizon(Situation situation, LocalDate by) {
    /** Facts of these lists have a day of their own, and count in the period only. */
    private static final Set<FactKind> DATED = EnumSet.of(
            FactKind.ACTIVITIES,
            FactKind.DOCUMENTS,
            FactKind.MEETINGS,
            FactKind.TRAININGS,
            FactKind.REMINDERS,
            FactKind.INSPECTIONS,
            FactKind.PUBLIC_NOTICES,
            FactKind.HONOURS,
            FactKind.FINDINGS);

    /**
     * Whether anything can still be done.
     *
     * @param until the latest day; null for any
     * @param lost why nothing can be done any more; null if it can
     * @param day that has passed, or that comes too late; null where there is none
     */
    record Chance(LocalDate until, String lost, LocalDate day) {}

    Chance chance(Criterion criterion) {
        LocalDate asOf = situation.asOf();
        Period period = situation.submission().period();
        LocalDate deadline = deadline(criterion);
        boolean dated = dated(criterion);
        if (deadline != null && asOf.isAfter(deadline)) {
            return new Chance(null, "past-day", deadline);
        } else if (dated && asOf.isAfter(period.to())) {
            return new Chance(null, "past-period", period.to());
        }
        LocalDate last = Stream.of(deadline, by, dated ? period.to() : null)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (dated && last.isBefore(period.from())) {
            return new Chance(null, "not-by-then", period.from());
        }
        Due due = criterion.due();
        boolean reminds = due.rhythm() == Due.Rhythm.ONCE
                && !due.day().isBefore(asOf)
                && (last == null || due.day().isBefore(last));
        return new Chance(reminds ? due.day() : last, null, null);
    }

    private static boolean dated(Criterion criterion) {
        // Problems that were found in time may be closed later.
        return criterion.measure().kind() != MeasureKind.CLOSURE
                && criterion.reads().stream().anyMatch(DATED::contains);
    }

    private LocalDate deadline(Criterion criterion) {
        if (criterion.measure().by() != null) {
            return criterion.measure().by();
        }
        boolean hard = situation.deadlines().contains(criterion.id());
        return hard ? criterion.due().day() : null;
    }

    /** Slots of a cadence that begin or still run after the day of the scorecard, by the last day, and are not won yet. */
    List<Period> slots(Criterion criterion, List<String> counted) {
        LocalDate asOf = situation.asOf();
        Every every = criterion.measure().every();
        return every.slots(situation.submission().period(), situation.ruleSet().calendar()).stream()
                .filter(slot -> slot.to().isAfter(asOf))
                .filter(slot -> by == null || !slot.from().isAfter(by))
                .filter(slot -> counted.stream().noneMatch(pointer -> won(slot, pointer)))
                .toList();
    }

    private boolean won(Period slot, String pointer) {
        for (FactKind kind : FactKind.values()) {
            if (!pointer.startsWith(kind.pointer() + "/")) {
                continue;
            }
            for (Fact fact : situation.submission().facts(kind)) {
                if (fact.pointer().equals(pointer)) {
                    return days(fact).anyMatch(slot::contains);
                }
            }
        }
        return false;
    }

    /** Days of the fact; what comes after the day of the scorecard was never counted. */
    private Stream<LocalDate> days(Fact fact) {
        Stream<LocalDate> days =
                fact instanceof Reminder reminder ? reminder.dates().stream() : Stream.of(((DatedFact) fact).first());
        return days.filter(day -> !day.isAfter(situation.asOf()));
    }

    /** Whether the calendar knows the period. */
    boolean hasSlots(Criterion criterion) {
        return criterion.measure().every() != Every.WORKING_DAY
                || situation.ruleSet().calendar().covers(situation.submission().period());
    }
}
