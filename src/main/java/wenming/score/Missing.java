package wenming.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wenming.catalogue.Amounts;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Fraction;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Scale;
import wenming.model.Measurement;
import wenming.model.NotCounted;
import wenming.model.Period;

/** Says what a criterion lacks, and what is to be done by when. */
final class Missing {
    private static final Set<String> UNTIMELY =
            Set.of("before-period", "after-period", "after-as-of", "undated", "late");

    /** Measures of points and grades that people give: what is missing was not given, nothing was found wrong. */
    private static final Set<MeasureKind> MARKS = Set.of(MeasureKind.ENTRY, MeasureKind.MEAN, MeasureKind.GRADES);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Period period;
    private final LocalDate asOf;

    Missing(Period period, LocalDate asOf) {
        this.period = period;
        this.asOf = asOf;
    }

    Scorecard.MissingLine line(Criterion criterion, Measurement.Taken taken, BigDecimal toWin) {
        Due due = criterion.due();
        boolean dated = due.rhythm() == Due.Rhythm.ONCE;
        Long days = dated ? Math.abs(ChronoUnit.DAYS.between(asOf, due.day())) : null;
        return new Scorecard.MissingLine(
                criterion.id(),
                criterion.title(),
                criterion.clause(),
                criterion.mark().name(),
                cause(criterion, taken),
                criterion.isVeto() ? null : shortBy(criterion, taken),
                criterion.isVeto() ? null : criterion.scale().unit(),
                toWin,
                dated ? due.day().toString() : due.rhythm().name().toLowerCase(Locale.ROOT),
                dated && asOf.isAfter(due.day()) ? "overdue" : "open",
                days,
                criterion.owner(),
                criterion.evidence(),
                criterion.proof().stream()
                        .map(rule -> new EvidenceWords(rule, rule.window(period, asOf)).line())
                        .toList(),
                criterion.remedy(),
                taken.lacking(),
                taken.notCounted());
    }

    private static BigDecimal shortBy(Criterion criterion, Measurement.Taken taken) {
        Scale scale = criterion.scale();
        BigDecimal shortBy =
                switch (scale.counting()) {
                    case AMOUNT ->
                        scale.target() == null
                                ? BigDecimal.ZERO
                                : scale.target().subtract(atBest(taken));
                    case SHARE -> wanted(criterion, taken.whole()).subtract(atBest(taken));
                    case FAULTS -> taken.amount();
                };
        return shortBy.signum() > 0 ? shortBy : null;
    }

    /** The smallest number of all there are that brings every point: less than all where the scale has its limit below. */
    private static BigDecimal wanted(Criterion criterion, BigDecimal whole) {
        BigDecimal limit = criterion.scale().limits().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (limit.signum() == 0 || limit.compareTo(HUNDRED) >= 0) {
            return whole;
        }
        BigDecimal wanted = limit.multiply(whole).divide(HUNDRED, 0, RoundingMode.CEILING);
        Fraction earned = criterion.scale().earned(criterion.points(), Amounts.of(wanted, whole));
        boolean enough = earned.compareTo(Fraction.of(criterion.points())) >= 0;
        return enough ? wanted : wanted.add(BigDecimal.ONE); // the limit itself may be too little
    }

    /** What is open may still turn out well, so it is not missing. */
    private static BigDecimal atBest(Measurement.Taken taken) {
        return taken.atMost() == null ? taken.amount() : taken.atMost();
    }

    private static String cause(Criterion criterion, Measurement.Taken taken) {
        List<NotCounted> refused = taken.notCounted();
        boolean invalid = false;
        boolean untimely = !refused.isEmpty();
        for (NotCounted fact : refused) {
            String reason = fact.reason();
            if (reason.equals("evidence-missing")) {
                return reason;
            }
            invalid |= reason.startsWith("evidence-");
            untimely &= UNTIMELY.contains(reason);
        }
        if (invalid) {
            return "evidence-invalid";
        } else if (untimely) {
            return "stale";
        } else if (MARKS.contains(criterion.measure().kind())) {
            return "points-lost";
        } else if (!refused.isEmpty() && criterion.scale().counting() != Scale.Counting.AMOUNT) {
            return "fault-found";
        }
        return taken.amount().signum() == 0 ? "absent" : "below-threshold";
    }
}
