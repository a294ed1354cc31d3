package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wenming.model.NotCounted;
import wenming.model.Period;
import wenming.model.Text;
import wenming.score.Scorecard;

/**
 * What to do, and the score that it brings. Components are the keys of the JSON form, in its order; null and empty ones
 * are left out.
 *
 * @param by the day by which everything is to be done; null for the whole period
 * @param target the score that is wanted; null where the steps were chosen by the person who asks
 * @param score today's
 * @param outcome "reached" (already), "reachable", "unreachable", "vetoed" (by a veto that nothing can lift),
 *     "barred" (by a gate that nothing can pass) or "what-if"
 * @param promised the score once the steps are done
 * @param best the highest score that can still be reached
 * @param effort of all steps
 * @param until the latest of the days of the steps; null where none has one
 * @param vetoes hit or not assessed, as on the scorecard
 * @param gates as on the scorecard of today
 * @param steps vetoes first, then in the order of the catalogue
 * @param lost points that can no longer be won, each with the reason
 */
public record Plan(
        int contract,
        Scorecard.RuleSetLine ruleSet,
        Scorecard.SubmissionLine submission,
        Scorecard.UnitLine unit,
        Period period,
        LocalDate asOf,
        LocalDate by,
        BigDecimal target,
        BigDecimal score,
        String outcome,
        BigDecimal promised,
        BigDecimal best,
        long effort,
        LocalDate until,
        List<Scorecard.VetoLine> vetoes,
        List<Scorecard.GateLine> gates,
        List<Step> steps,
        List<Loss> lost) {
    private static final List<String> OUT_OF_REACH = List.of("vetoed", "barred", "unreachable");

    public Plan {
        vetoes = List.copyOf(vetoes);
        gates = List.copyOf(gates);
        steps = List.copyOf(steps);
        lost = List.copyOf(lost);
    }

    /** Whether nothing that can still be done leads to what is wanted. */
    public boolean outOfReach() {
        return OUT_OF_REACH.contains(outcome);
    }

    /**
     * One thing to do.
     *
     * @param action "more" (of what counts), "mend" (what does not comply) or "state" (nobody has seen or said it)
     * @param from the amount today; null where nothing was measured
     * @param to the amount then; for faults what is left of them
     * @param whole what the amounts are a share of; null if of nothing
     * @param units that are added, mended or stated
     * @param points that it brings, before anything is scaled
     * @param effort its units times the effort of one
     * @param by the latest day on which it still counts, or on which it is due; null if there is none
     * @param slots of a cadence: the next months, weeks or days that can still be won, as many as are needed
     * @param lacking words that no fact answers yet
     * @param facts that are to be mended, or that do not count
     * @param where pointers of what would have to be given
     */
    public record Step(
            String criterion,
            Text title,
            String clause,
            String action,
            BigDecimal from,
            BigDecimal to,
            BigDecimal whole,
            Text unit,
            long units,
            BigDecimal points,
            long effort,
            LocalDate by,
            List<Period> slots,
            Text owner,
            List<String> evidence,
            Text remedy,
            List<String> lacking,
            List<NotCounted> facts,
            List<String> where) {}

    /**
     * Points that are lost for good.
     *
     * @param points at least so many of the criterion's points; zero for a veto
     * @param reason why: happened, late, past-day, past-period, past-slots, not-by-then, no-slots,
     *     no-calendar or assessed
     * @param units how many faults, places or slots; null where it does not matter
     * @param day that has passed, or that comes too late; null where there is none
     */
    public record Loss(String criterion, Text title, BigDecimal points, String reason, Long units, LocalDate day) {}
}
