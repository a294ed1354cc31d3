package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.model.Measurement;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.score.Scorer;

/**
 * What advice is asked about: a submission as it was measured and scored on one day.
 *
 * @param measurements one for each criterion, in the catalogue's order
 * @param deadlines ids of the criteria for which nothing counts that comes after their day
 * @param scorecard of these measurements
 */
public record Situation(
        RuleSet ruleSet,
        Scorer scorer,
        Submission submission,
        LocalDate asOf,
        List<Measurement> measurements,
        Set<String> deadlines,
        Scorecard scorecard) {
    public Situation {
        measurements = List.copyOf(measurements);
        deadlines = Set.copyOf(deadlines);
    }

    /** The scorecard if these were the measurements. */
    public Scorecard scored(List<Measurement> others) {
        return scorer.score(submission, scorecard.submission().sha256(), asOf, others);
    }

    /** The points that a criterion would bring today if this were measured, as they stand on its line. */
    BigDecimal points(Criterion criterion, Measurement measurement) {
        return ruleSet.rounding().of(scorer.secured(criterion, measurement));
    }
}
