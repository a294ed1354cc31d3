package wenming.score;

import java.math.BigDecimal;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Empty;
import wenming.catalogue.Rounding;
import wenming.catalogue.Scale;
import wenming.model.Measurement;

/** Judges one measurement by its criterion's scale; the only place where points are rounded. */
final class Judge {
    private final Rounding rounding;
    private final Judgement.Points nothing;

    Judge(Rounding rounding) {
        this.rounding = rounding;
        BigDecimal zero = rounding.of(BigDecimal.ZERO);
        this.nothing = new Judgement.Points(zero, zero, zero);
    }

    Judgement judge(Criterion criterion, Measurement measurement) {
        if (measurement instanceof Measurement.NotAsked notAsked) {
            return new Judgement.NotApplicable(notAsked.reason(), nothing);
        } else if (measurement instanceof Measurement.NotTaken notTaken) {
            return notAssessed(criterion, notTaken.reason(), notTaken.where());
        }
        Measurement.Taken taken = (Measurement.Taken) measurement;
        boolean ofNothing = taken.whole() != null && taken.whole().signum() == 0;
        if (criterion.scale() instanceof Scale.Ratio ratio && ofNothing) {
            return ofNothing(criterion, taken, ratio.empty());
        }
        return new Judgement.Earned(taken, points(criterion, taken));
    }

    private Judgement ofNothing(Criterion criterion, Measurement.Taken taken, Empty empty) {
        return switch (empty) {
            case NOT_ASSESSED ->
                notAssessed(
                        criterion,
                        "nothing-to-measure",
                        criterion.reads().stream().map(kind -> kind.pointer()).toList());
            case NOT_APPLICABLE -> new Judgement.NotApplicable("nothing-to-measure", nothing);
            case UNMET -> new Judgement.Earned(taken, nothing);
            case MET -> {
                BigDecimal full = rounding.of(criterion.points());
                yield new Judgement.Earned(taken, new Judgement.Points(full, full, full));
            }
        };
    }

    private Judgement notAssessed(Criterion criterion, String reason, List<String> where) {
        BigDecimal full = rounding.of(criterion.points());
        return new Judgement.NotAssessed(reason, where, new Judgement.Points(nothing.now(), nothing.now(), full));
    }

    /** The points for what is known, and for what may still turn out; secured is the worse of the two. */
    private Judgement.Points points(Criterion criterion, Measurement.Taken taken) {
        Scale scale = criterion.scale();
        BigDecimal known = scale.earned(criterion.points(), taken.amount(), taken.whole(), rounding);
        BigDecimal other = known;
        if (taken.atMost() == null) {
            boolean faults = scale.counting() == Scale.Counting.FAULTS;
            other = rounding.of(faults ? BigDecimal.ZERO : criterion.points());
        } else if (taken.atMost().compareTo(taken.amount()) != 0) {
            other = scale.earned(criterion.points(), taken.atMost(), taken.whole(), rounding);
        }
        BigDecimal secured = known.min(other);
        return new Judgement.Points(secured, secured, known.max(other));
    }
}
