package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import wenming.model.FactKind;
import wenming.model.Text;

/**
 * The smallest scored item of a standard.
 *
 * @param appliesTo kinds of unit that it is asked of
 * @param points what it is worth in full; for a bonus the cap, for a veto zero
 * @param reads lists that must have been given for it to be assessed
 * @param tallies activity filters that its own rules look at
 * @param evidence kinds of evidence to hand in
 * @param proofRequired whether a fact without such evidence does not count
 * @param effort of one more unit of measurement, from 1
 */
public record Criterion(
        String id,
        Text title,
        String clause,
        String source,
        Mark mark,
        List<String> appliesTo,
        BigDecimal points,
        Measure measure,
        List<FactKind> reads,
        List<ActivityFilter> tallies,
        Scale scale,
        Method method,
        List<String> evidence,
        boolean proofRequired,
        Text owner,
        Due due,
        int effort,
        Text remedy) {
    public Criterion {
        appliesTo = List.copyOf(appliesTo);
        reads = List.copyOf(reads);
        tallies = List.copyOf(tallies);
        evidence = List.copyOf(evidence);
    }

    /** Kinds of evidence of which a fact must carry one to count; empty if none is required. */
    public List<String> requiredProof() {
        return proofRequired ? evidence : List.of();
    }

    /** Whether it earns points on top of the full mark. */
    public boolean isBonus() {
        return scale instanceof Scale.Bonus;
    }

    /** Whether it is a gate instead of points. */
    public boolean isVeto() {
        return scale instanceof Scale.Veto;
    }
}
