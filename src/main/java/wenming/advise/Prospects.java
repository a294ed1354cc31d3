package wenming.advise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import wenming.advise.Horizon.Chance;
import wenming.advise.Prospect.Cause;
import wenming.catalogue.Criterion;
import wenming.catalogue.Every;
import wenming.catalogue.Fraction;
import wenming.catalogue.Rounding;
import wenming.catalogue.Scale;
import wenming.model.FactKind;
import wenming.model.Measurement;
import wenming.model.NotCounted;
import wenming.model.Period;

/** Says of each criterion what can still become of it. What that earns, only the score room knows. */
final class Prospects {
    /** Reasons of facts that are no part of what is measured. */
    private static final Set<String> UNTIMELY = Set.of("before-period", "after-period", "after-as-of", "undated");

    /** Most units that are looked at where a scale has no end. Ours: no count of a submission is larger. */
    private static final long MOST = 1_000_000_000;

    private final Situation situation;
    private final Horizon horizon;
    private final Words byWord;

    private Prospects(Situation situation, LocalDate by) {
        this.situation = situation;
        this.horizon = new Horizon(situation, by);
        this.byWord = new Words(situation);
    }

    /** One for each criterion, in the catalogue's order; {@code by} is the last day on which anything is done, or null. */
    static List<Prospect> of(Situation situation, LocalDate by) {
        Prospects prospects = new Prospects(situation, by);
        List<Criterion> criteria = situation.ruleSet().criteria();
        List<Prospect> all = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            all.add(prospects.of(criteria.get(i), situation.measurements().get(i)));
        }
        return all;
    }

    private Prospect of(Criterion criterion, Measurement now) {
        if (!situation.scorer().asks(criterion, now)) {
            return Prospect.none(criterion, now);
        }
        Chance chance = horizon.chance(criterion);
        if (Assessed.is(criterion)) {
            return chance.lost() != null && !(now instanceof Measurement.Taken)
                    ? Prospect.none(criterion, now, new Cause(chance.lost(), null, chance.day()))
                    : Assessed.prospect(situation, criterion, now, chance.until());
        } else if (criterion.measure().every() != null) {
            return cadence(criterion, now, chance);
        } else if (criterion.scale().counting() == Scale.Counting.FAULTS) {
            return faults(criterion, now, chance);
        } else if (chance.lost() != null) {
            return Prospect.none(criterion, now, new Cause(chance.lost(), null, chance.day()));
        }
        return criterion.scale().counting() == Scale.Counting.SHARE
                ? share(criterion, now, chance.until())
                : amount(criterion, now, chance.until());
    }

    private Prospect amount(Criterion criterion, Measurement now, LocalDate until) {
        List<String> words = criterion.measure().words();
        Measurement.Taken taken = now instanceof Measurement.Taken measured
                ? measured
                : nothing(criterion, words.isEmpty() ? null : BigDecimal.valueOf(words.size()));
        String action = now == taken ? "more" : "state";
        if (!criterion.scale().words().isEmpty() && !criterion.isBonus()) {
            return byWord.answers(criterion, now, taken, action, until);
        }
        LongFunction<Measurement> after = units -> units == 0 ? now : byWord.more(criterion, taken, units);
        long reach = taken.whole() == null ? enough(criterion, after) : left(taken);
        return prospect(criterion, now, action, reach, after, until);
    }

    private Prospect share(Criterion criterion, Measurement now, LocalDate until) {
        boolean seen =
                now instanceof Measurement.Taken measured && measured.whole().signum() > 0;
        Measurement.Taken taken = seen ? (Measurement.Taken) now : nothing(criterion, unseen(criterion, now));
        LongFunction<Measurement> after = units -> units == 0 ? now : more(taken, units);
        long late = taken.notCounted().stream()
                .filter(fact -> fact.reason().equals("late"))
                .count();
        List<Cause> causes = late == 0 ? List.of() : List.of(new Cause("late", late, null));
        long reach = Math.max(0, left(taken) - late);
        boolean mend = seen && !taken.notCounted().isEmpty();
        String action = mend ? "mend" : seen && taken.open().isEmpty() ? "more" : "state";
        return new Prospect(criterion, now, action, reach, after, until, List.of(), causes);
    }

    private Prospect cadence(Criterion criterion, Measurement now, Chance chance) {
        Every every = criterion.measure().every();
        Period period = situation.submission().period();
        if (every == Every.WORKING_DAY && !situation.ruleSet().calendar().covers(period)) {
            return Prospect.none(criterion, now, new Cause("no-calendar", null, null));
        }
        int all = every.slots(period, situation.ruleSet().calendar()).size();
        if (all == 0) {
            return Prospect.none(criterion, now, new Cause("no-slots", null, null));
        }
        Measurement.Taken taken =
                now instanceof Measurement.Taken measured ? measured : nothing(criterion, BigDecimal.valueOf(all));
        List<Period> slots = chance.lost() != null ? List.of() : horizon.slots(criterion, taken.counted());
        long gone = all - taken.amount().longValueExact() - slots.size();
        List<Cause> causes = gone == 0 ? List.of() : List.of(new Cause("past-slots", gone, null));
        LongFunction<Measurement> after = units -> units == 0 ? now : more(taken, units);
        return new Prospect(
                criterion, now, now == taken ? "more" : "state", slots.size(), after, chance.until(), slots, causes);
    }

    private Prospect faults(Criterion criterion, Measurement now, Chance chance) {
        if (!(now instanceof Measurement.Taken taken)) {
            if (chance.lost() != null) {
                return Prospect.none(criterion, now, new Cause(chance.lost(), null, chance.day()));
            }
            Measurement.Taken clean = nothing(criterion, null);
            long reach = criterion.isVeto() ? 0 : unseen(criterion, now).longValueExact();
            return prospect(
                    criterion, now, "state", reach, units -> reach == 0 || units < reach ? now : clean, chance.until());
        }
        long happened = taken.notCounted().stream()
                .filter(fact -> fact.pointer().startsWith(FactKind.INCIDENTS.pointer() + "/"))
                .filter(fact -> !UNTIMELY.contains(fact.reason()))
                .mapToLong(NotCounted::times)
                .sum();
        List<Cause> causes = happened == 0 ? List.of() : List.of(new Cause("happened", happened, null));
        Faults faults = new Faults(situation, criterion, taken);
        long reach = Math.max(0, faults.worst() - happened) + faults.unseen();
        return new Prospect(criterion, now, "mend", reach, faults::after, chance.until(), List.of(), causes);
    }

    static Prospect prospect(
            Criterion criterion,
            Measurement now,
            String action,
            long reach,
            LongFunction<Measurement> after,
            LocalDate until) {
        return new Prospect(criterion, now, action, reach, after, until, List.of(), List.of());
    }

    static Measurement.Taken nothing(Criterion criterion, BigDecimal whole) {
        return new Measurement.Taken(
                criterion.id(), BigDecimal.ZERO, BigDecimal.ZERO, whole, List.of(), List.of(), List.of(), List.of());
    }

    static Measurement.Taken more(Measurement.Taken taken, long units) {
        BigDecimal amount = taken.amount().add(BigDecimal.valueOf(units));
        return taken.with(amount, taken.atMost() == null ? null : taken.atMost().max(amount), taken.parts());
    }

    private static long left(Measurement.Taken taken) {
        return taken.whole()
                .subtract(taken.amount())
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** How much is to be seen where nothing was: each word that is asked for, each fact that is open, else one. */
    private static BigDecimal unseen(Criterion criterion, Measurement now) {
        int words = criterion.measure().words().size();
        int facts = now instanceof Measurement.NotTaken not
                ? (int) not.where().stream().filter(Prospects::isFact).count()
                : 0;
        return BigDecimal.valueOf(Math.max(1, Math.max(words, facts)));
    }

    private static boolean isFact(String pointer) {
        return Character.isDigit(pointer.charAt(pointer.length() - 1));
    }

    /** The fewest units after which all points are earned, or as many of them as ever come. */
    private long enough(Criterion criterion, LongFunction<Measurement> after) {
        // Not as they are shown: three quarters of the last unit may look like all of it.
        Rounding rounding = situation.ruleSet().rounding();
        Fraction full = rounding.at(Rounding.At.CRITERION, Fraction.of(criterion.points()));
        long high = 0;
        while (high < MOST && points(criterion, after.apply(high)).compareTo(full) < 0) {
            high = high == 0 ? 1 : high * 2;
        }
        Fraction most = points(criterion, after.apply(high));
        long low = 0;
        while (low < high) {
            long middle = (low + high) / 2;
            boolean enough = points(criterion, after.apply(middle)).compareTo(most) >= 0;
            high = enough ? middle : high;
            low = enough ? low : middle + 1;
        }
        return low;
    }

    private Fraction points(Criterion criterion, Measurement measurement) {
        return situation.scorer().secured(criterion, measurement);
    }
}
