package wenming.advise;

import java.time.LocalDate;
import java.util.List;
import wenming.model.Period;
import wenming.score.Scorecard;

/**
 * Why one criterion stands where it stands. Components are the keys of the JSON form, in its order; null and empty ones
 * are left out.
 *
 * @param criterion its line on the scorecard
 * @param facts every fact that was looked at for it, in the order of the submission within each role
 * @param rules names of the rules that spoke about it, sorted
 * @param arithmetic how its points come about, in figures; null where nothing was measured
 * @param change the smallest one that brings all the points it can still have; null if there is none
 * @param lost why it cannot have all its points any more; empty if it can
 */
public record Explanation(
        int contract,
        Scorecard.RuleSetLine ruleSet,
        Scorecard.SubmissionLine submission,
        Scorecard.UnitLine unit,
        Period period,
        LocalDate asOf,
        Scorecard.CriterionLine criterion,
        List<FactLine> facts,
        List<String> rules,
        String arithmetic,
        Plan.Step change,
        List<Plan.Loss> lost) {
    public Explanation {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        lost = List.copyOf(lost);
    }

    /**
     * One fact, and its part.
     *
     * @param role "counted", "not-counted" (it does not comply, or is a fault), "aside" (no part of what is measured) or "open"
     * @param pointer JSON pointer into the submission
     * @param name what a person calls it; null where it has no name
     * @param list the vocabulary's list of {@code word}; null where it has none
     * @param word what kind of fact it is
     * @param from its day, or the first; null where it has none
     * @param to the last day; null where it has none
     * @param reason why it does not count, a word of the vocabulary's reasons; null where it does
     * @param times how many it stands for; null where it counts
     */
    public record FactLine(
            String role,
            String pointer,
            String name,
            String list,
            String word,
            LocalDate from,
            LocalDate to,
            String reason,
            Integer times) {}
}
