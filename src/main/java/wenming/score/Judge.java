package wenming.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.Amounts;
import wenming.catalogue.Criterion;
import wenming.catalogue.Empty;
import wenming.catalogue.Fraction;
import wenming.catalogue.Ladder;
import wenming.catalogue.Rounding;
import wenming.catalogue.Scale;
import wenming.catalogue.TotalDeduction;
import wenming.model.Measurement;

/** Judges one measurement by its criterion's scale; the only place where points are rounded. */
final class Judge {
    private static final Judgement.Points NOTHING = new Judgement.Points(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

    /** More than any total: what has no limit may take everything off. */
    private static final Fraction EVERYTHING = Fraction.of(BigDecimal.valueOf(-1_000_000_000));

    private final Rounding rounding;

    Judge(Rounding rounding) {
        this.rounding = rounding;
    }

    Judgement judge(Criterion criterion, Measurement measurement) {
        if (measurement instanceof Measurement.NotAsked notAsked) {
            return new Judgement.NotApplicable(notAsked.reason(), NOTHING);
        } else if (measurement instanceof Measurement.NotTaken notTaken) {
            return notAssessed(criterion, notTaken.reason(), notTaken.where());
        }
        Measurement.Taken taken = (Measurement.Taken) measurement;
        boolean ofNothing = taken.whole() != null && taken.whole().signum() == 0;
        if (ofNothing) {
            return ofNothing(criterion, taken, empty(criterion.scale()));
        }
        return new Judgement.Earned(taken, points(criterion, taken));
    }

    private static Empty empty(Scale scale) {
        return scale instanceof Scale.Ratio ratio
                ? ratio.empty()
                : scale instanceof Ladder ladder && ladder.empty() != null ? ladder.empty() : Empty.NOT_ASSESSED;
    }

    private Judgement ofNothing(Criterion criterion, Measurement.Taken taken, Empty empty) {
        return switch (empty) {
            case NOT_ASSESSED ->
                notAssessed(
                        criterion,
                        "nothing-to-measure",
                        criterion.reads().stream().map(kind -> kind.pointer()).toList());
            case NOT_APPLICABLE -> new Judgement.NotApplicable("nothing-to-measure", NOTHING);
            case UNMET -> new Judgement.Earned(taken, NOTHING);
            case MET -> {
                Fraction full = rounded(Fraction.of(criterion.points()));
                yield new Judgement.Earned(taken, new Judgement.Points(full, full, full));
            }
        };
    }

    private Judgement notAssessed(Criterion criterion, String reason, List<String> where) {
        if (criterion.scale() instanceof TotalDeduction deduction) {
            return new Judgement.NotAssessed(
                    reason, where, new Judgement.Points(worst(deduction), Fraction.ZERO, Fraction.ZERO));
        }
        return new Judgement.NotAssessed(
                reason, where, new Judgement.Points(Fraction.ZERO, Fraction.ZERO, full(criterion)));
    }

    /** The most that a criterion can bring. */
    private Fraction full(Criterion criterion) {
        return criterion.scale().open() ? Fraction.ZERO : rounded(Fraction.of(criterion.points()));
    }

    private Fraction worst(TotalDeduction deduction) {
        return deduction.worst() == null ? EVERYTHING : rounded(deduction.worst());
    }

    /** The points for what is known, and for what may still turn out; secured is the worse of the two. */
    private Judgement.Points points(Criterion criterion, Measurement.Taken taken) {
        Scale scale = criterion.scale();
        Fraction known = rounded(scale.earned(criterion.points(), now(taken)));
        Fraction other = known;
        Amounts atMost = atMost(taken);
        if (atMost == null) {
            other = scale instanceof TotalDeduction deduction
                    ? worst(deduction)
                    : scale.counting() == Scale.Counting.FAULTS ? Fraction.ZERO : full(criterion);
        } else if (atMost.amount().compareTo(taken.amount()) != 0
                || !atMost.parts().isEmpty()) {
            other = rounded(scale.earned(criterion.points(), atMost));
        }
        Fraction worse = known.min(other);
        return new Judgement.Points(worse, scale instanceof TotalDeduction ? known : worse, known.max(other));
    }

    private Fraction rounded(Fraction points) {
        return rounding.at(Rounding.At.CRITERION, points);
    }

    /** What counts today. */
    static Amounts now(Measurement.Taken taken) {
        if (taken.parts().isEmpty()) {
            return Amounts.of(taken.amount(), taken.whole());
        }
        Map<String, Amounts> parts = new LinkedHashMap<>();
        taken.parts().forEach(part -> parts.put(part.word(), Amounts.of(part.amount(), part.whole())));
        return new Amounts(taken.amount(), taken.whole(), parts);
    }

    /** What would count if everything open did; null where there is no limit. */
    private static Amounts atMost(Measurement.Taken taken) {
        if (taken.parts().isEmpty()) {
            return taken.atMost() == null ? null : Amounts.of(taken.atMost(), taken.whole());
        }
        Map<String, Amounts> parts = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Measurement.Part part : taken.parts()) {
            if (part.atMost() == null) {
                return null;
            }
            parts.put(part.word(), Amounts.of(part.atMost(), part.whole()));
            sum = sum.add(part.atMost());
        }
        return new Amounts(taken.atMost() == null ? sum : taken.atMost(), taken.whole(), parts);
    }
}
