package wenming.advise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.model.Measurement;
import wenming.model.NotCounted;
import wenming.model.Period;

/** Writes down what is to be done for a criterion, and what is lost of it. */
final class Steps {
    private final Situation situation;

    Steps(Situation situation) {
        this.situation = situation;
    }

    Plan.Step step(Prospect prospect, long units) {
        Criterion criterion = prospect.criterion();
        Measurement now = prospect.now();
        Measurement then = prospect.after().apply(units);
        Measurement.Taken taken = now instanceof Measurement.Taken measured ? measured : null;
        List<Period> slots = prospect.slots();
        return new Plan.Step(
                criterion.id(),
                criterion.title(),
                criterion.clause(),
                prospect.action(),
                Prospect.amount(now),
                Prospect.amount(then),
                then instanceof Measurement.Taken measured ? measured.whole() : null,
                criterion.scale().unit(),
                units,
                points(prospect, then).subtract(points(prospect, now)),
                prospect.effort(units),
                prospect.until(),
                slots.subList(0, (int) Math.min(units, slots.size())),
                criterion.owner(),
                criterion.evidence(),
                criterion.remedy(),
                taken == null ? List.of() : taken.lacking(),
                taken == null ? List.of() : facts(taken),
                now instanceof Measurement.NotTaken not ? not.where() : List.of());
    }

    /** What stands in the way of all its points; empty if nothing does. */
    List<Plan.Loss> losses(Prospect prospect) {
        Criterion criterion = prospect.criterion();
        BigDecimal full = situation.ruleSet().rounding().of(criterion.points());
        BigDecimal lost = full.subtract(points(prospect, prospect.best()));
        List<Plan.Loss> losses = new ArrayList<>();
        if (lost.signum() > 0 || criterion.isVeto()) {
            for (Prospect.Cause cause : prospect.losses()) {
                losses.add(new Plan.Loss(
                        criterion.id(), criterion.title(), lost, cause.reason(), cause.units(), cause.day()));
            }
        }
        return losses;
    }

    private static List<NotCounted> facts(Measurement.Taken taken) {
        List<NotCounted> facts = new ArrayList<>(taken.notCounted());
        facts.addAll(taken.open());
        return facts;
    }

    private BigDecimal points(Prospect prospect, Measurement measurement) {
        return situation.points(prospect.criterion(), measurement);
    }
}
