package wenming.advise.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Period;
import wenming.model.Text;
import wenming.score.Scorecard;

/**
 * What one unit has and what it lacks, held against every rule set that speaks to it. Components are the keys of the JSON form,
 * in its order; null and empty ones are left out.
 *
 * @param standards that the unit was measured by, in the order of their ids
 * @param apart rule sets that speak to the unit and by which it was not measured, each with the reason
 * @param facts those that count somewhere: the one that counts in most rule sets first
 * @param factsLeftOut how many further ones count somewhere
 * @param additions what serves several rule sets at once: most of them first
 * @param additionsLeftOut how many further ones there are
 */
public record Match(
        int contract,
        Scorecard.SubmissionLine submission,
        Scorecard.UnitLine unit,
        Period period,
        LocalDate asOf,
        List<StandardLine> standards,
        List<ApartLine> apart,
        List<FactLine> facts,
        int factsLeftOut,
        List<Addition> additions,
        int additionsLeftOut) {
    public Match {
        standards = List.copyOf(standards);
        apart = List.copyOf(apart);
        facts = List.copyOf(facts);
        additions = List.copyOf(additions);
    }

    /** The same with so many facts and additions at most. */
    public Match top(int most) {
        int fewerFacts = Math.min(most, facts.size());
        int fewerAdditions = Math.min(most, additions.size());
        return new Match(
                contract,
                submission,
                unit,
                period,
                asOf,
                standards,
                apart,
                facts.subList(0, fewerFacts),
                factsLeftOut + facts.size() - fewerFacts,
                additions.subList(0, fewerAdditions),
                additionsLeftOut + additions.size() - fewerAdditions);
    }

    /** Standards that something was said about: the one that the submission names, then the one that most is secured of. */
    public List<StandardLine> touched() {
        return standards.stream()
                .filter(StandardLine::touched)
                .sorted(Comparator.comparing(StandardLine::named)
                        .thenComparing(StandardLine::share)
                        .reversed())
                .toList();
    }

    /** Standards that nothing was said about yet, in the order of their ids: a zero there would read like a failure. */
    public List<StandardLine> untouched() {
        return standards.stream().filter(line -> !line.touched()).toList();
    }

    /** The facts, those that count for the very same criteria together. */
    public List<List<FactLine>> alike() {
        Map<List<Count>, List<FactLine>> alike = new LinkedHashMap<>();
        facts.forEach(fact -> alike.computeIfAbsent(fact.counts(), unused -> new ArrayList<>())
                .add(fact));
        return List.copyOf(alike.values());
    }

    /**
     * How the unit stands by one rule set.
     *
     * @param named whether it is the one that the submission names
     * @param scorable whether it has visible points; where it has none, it is known and not scorable
     * @param score points secured; null where it is not scorable. Likewise the three that follow
     * @param max visible points
     * @param fullMark of the standard; null where it is not known
     * @param outcome as on the scorecard
     * @param met criteria, vetoes among them
     */
    public record StandardLine(
            Scorecard.RuleSetLine ruleSet,
            boolean named,
            boolean scorable,
            BigDecimal score,
            BigDecimal attainable,
            BigDecimal max,
            BigDecimal fullMark,
            String outcome,
            long met,
            long partial,
            long unmet,
            long notAssessed,
            long notApplicable) {
        // No getters by their names: JSON has the components only.
        boolean touched() {
            return named || met + partial + unmet > 0;
        }

        BigDecimal share() {
            return scorable ? score.divide(max, 4, RoundingMode.DOWN) : BigDecimal.ZERO;
        }
    }

    /**
     * A rule set by which the unit was not measured.
     *
     * @param reason "period" (it is for other days), "composite" (its parts are measured by themselves), "examples" (it is no
     *     standard) or "answers" (it asks one of the questions that were answered for an answer of another kind)
     * @param parts rule sets of which it is made; empty where it is no composite
     * @param from first of its days; null where it has none
     * @param to the last; null where there is none
     */
    public record ApartLine(
            String id, String version, Text title, String reason, List<String> parts, LocalDate from, LocalDate to) {}

    /**
     * One fact, and where it counts.
     *
     * @param name what a person calls it; null where it has no name
     * @param list the vocabulary's list of {@code word}; null where it has none
     * @param word what kind of fact it is
     * @param from its day, or the first; null where it has none
     * @param to the last day; null where it has none
     * @param standards in how many it counts; a set and the profiles that take the criterion from it are one
     * @param counts in the order of the rule sets, then of their criteria
     */
    public record FactLine(
            String pointer,
            String name,
            String list,
            String word,
            LocalDate from,
            LocalDate to,
            int standards,
            List<Count> counts) {}

    /** A criterion for which a fact counts; {@code origin} is the rule set from which it was taken, null where it is the set's own. */
    public record Count(String ruleSet, String criterion, Text title, String origin) {
        /** The standard that asks: of a profile that takes the criterion, the set from which it takes it. */
        public String standard() {
            return origin == null ? ruleSet : origin;
        }
    }

    /**
     * One more fact, or one that is put right, and what it brings by each rule set that lacks it.
     *
     * @param action "more" (a new fact), "mend" (one that does not comply) or "state" (nobody has seen or said it)
     * @param list the submission's list in which it stands
     * @param key the key of the entry that says which it is; null where any entry will do
     * @param wordList the vocabulary's list of the words; null where there are none
     * @param words any one of them: each brings the same
     * @param category of an activity whose theme the words are; null where any will do
     * @param level at which it is held; null where any will do
     * @param answer true, false or a number, of a question; null of other lists
     * @param figures of an activity; null of other lists
     * @param facts pointers of those of which one is put right; empty where it is a new one
     * @param standards how many it serves; a set and the profiles that take the criterion from it are one
     * @param points in all of them together
     * @param by the earliest of the days of its gains; null where none has one
     * @param gains in the order of the rule sets, then of their criteria
     */
    public record Addition(
            String action,
            String list,
            String key,
            String wordList,
            List<String> words,
            String category,
            String level,
            String answer,
            Figures figures,
            List<String> facts,
            int standards,
            BigDecimal points,
            LocalDate by,
            List<Gain> gains) {
        /** The gains that are points. */
        public List<Gain> inPoints() {
            return gains.stream().filter(gain -> gain.points().signum() > 0).toList();
        }

        /** Criteria that are met then and bring no points, such as vetoes that are settled. */
        public List<Count> settled() {
            return gains.stream()
                    .filter(gain -> gain.points().signum() == 0)
                    .map(gain -> new Count(gain.ruleSet(), gain.criterion(), gain.title(), gain.origin()))
                    .toList();
        }
    }

    /** What an activity is taken to be: the mean of a session of the unit's own, rounded down, and one where it states none. */
    public record Figures(int participants, int volunteers, int hours, int beneficiaries) {}

    /**
     * What one more fact brings for one criterion.
     *
     * @param origin rule set from which the criterion was taken; null where it is the set's own
     * @param statusBefore as on the scorecard
     * @param points that it brings, before anything is scaled; zero where only the status changes
     * @param by the latest day on which it still counts, or on which it is due; null if there is none
     * @param evidence kinds of evidence to hand in
     */
    public record Gain(
            String ruleSet,
            String origin,
            String criterion,
            Text title,
            String clause,
            String statusBefore,
            String statusAfter,
            BigDecimal points,
            LocalDate by,
            Text owner,
            List<String> evidence,
            Text remedy) {
        /** The standard that asks: of a profile that takes the criterion, the set from which it takes it. */
        public String standard() {
            return origin == null ? ruleSet : origin;
        }
    }
}
