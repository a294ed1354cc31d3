package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import wenming.model.FactKind;
import wenming.model.Text;

/**
 * The smallest scored item of a standard.
 *
 * @param appliesTo kinds of unit that it is asked of; empty: every kind
 * @param points what it is worth in full; for a bonus the cap, for a veto zero
 * @param reads lists that must have been given for it to be assessed
 * @param tallies activity filters that its own rules look at
 * @param evidence kinds of evidence to hand in
 * @param proof what the evidence of a fact must be for it to count; empty: evidence is advice
 * @param exemption kinds of evidence with which a unit shows that it has no such thing; null: nobody is exempt by a note
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
        List<ProofRule> proof,
        List<String> exemption,
        Text owner,
        Due due,
        int effort,
        Text remedy) {
    public Criterion {
        appliesTo = List.copyOf(appliesTo);
        reads = List.copyOf(reads);
        tallies = List.copyOf(tallies);
        evidence = List.copyOf(evidence);
        proof = List.copyOf(proof);
        exemption = exemption == null ? null : List.copyOf(exemption);
    }

    /** Whether it is asked of this kind of unit. */
    public boolean appliesTo(String unitKind) {
        return appliesTo.isEmpty() || appliesTo.contains(unitKind);
    }

    /** Whether it takes points off the total. */
    public boolean isTotalDeduction() {
        return scale instanceof TotalDeduction;
    }

    /** Whether it only lists places for a person to look at. */
    public boolean isDoubt() {
        return scale instanceof Scale.Doubt;
    }

    /** Whether it belongs to the points of the standard, of which something can be missing. */
    public boolean isScored() {
        return points.signum() > 0 && !isBonus();
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
