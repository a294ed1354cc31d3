package wenming.web.pages.rulesets;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import wenming.catalogue.Amounts;
import wenming.catalogue.Criterion;
import wenming.catalogue.Ladder;
import wenming.catalogue.RuleSet;
import wenming.model.Measurement;
import wenming.report.Portrait;
import wenming.report.Screen;
import wenming.score.Scorer;
import wenming.score.Status;

/**
 * What a number would earn, by the same scorer that makes scorecards.
 *
 * @param inputs the numbers; empty where there is nothing to try
 * @param tried what they earn; null where they cannot be measured together
 */
public record Trial(Criterion criterion, List<Input> inputs, Tried tried) {
    /**
     * What a measurement earns.
     *
     * @param points rounded as the rule set rounds; below zero where they come off the total
     * @param max the criterion's points
     * @param grade of a ladder; empty where there is none
     */
    public record Tried(BigDecimal points, BigDecimal max, Status status, String grade) {
        /** The points without blank decimals, with a sign where they stand beside the full mark. */
        public String figure() {
            return Screen.figure(points);
        }
    }

    /**
     * Tries numbers.
     *
     * @param given the numbers by their names; null for those with which a page begins
     */
    public static Trial of(Portrait portrait, Criterion criterion, Function<String, BigDecimal> given) {
        Inputs inputs = new Inputs(portrait, criterion, given);
        boolean none = inputs.all().isEmpty() || inputs.impossible();
        Tried tried = none ? null : tried(portrait.set(), new Scorer(portrait.set()), criterion, inputs.measurement());
        return new Trial(criterion, inputs.all(), tried);
    }

    /** What one measurement earns. */
    static Tried tried(RuleSet set, Scorer scorer, Criterion criterion, Measurement.Taken taken) {
        return new Tried(
                set.rounding().of(scorer.secured(criterion, taken)),
                criterion.points(),
                scorer.status(criterion, taken),
                grade(criterion, taken));
    }

    private static String grade(Criterion criterion, Measurement.Taken taken) {
        boolean ofNothing = taken.whole() != null && taken.whole().signum() == 0;
        return criterion.scale() instanceof Ladder ladder && !ofNothing
                ? ladder.rung(Amounts.of(taken.amount(), taken.whole())).grade()
                : "";
    }
}
