package wenming.advise.match;

import java.util.List;
import java.util.function.Function;
import wenming.advise.Situation;
import wenming.catalogue.RuleSet;
import wenming.model.Measurement;
import wenming.model.Submission;

/**
 * One rule set that speaks to the unit, and how the unit stands by it.
 *
 * @param situation as it was measured and scored by this set
 * @param measuring measures any submission by this set, for the day of the situation; one for each criterion
 */
public record Standard(Situation situation, Function<Submission, List<Measurement>> measuring) {
    /** The rule set. */
    public RuleSet ruleSet() {
        return situation.ruleSet();
    }
}
