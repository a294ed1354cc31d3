package wenming.author.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wenming.catalogue.change.Changes;
import wenming.model.Problem;
import wenming.model.Text;

/**
 * What a change of a standard does to submissions. Components are the keys of the JSON form.
 *
 * @param limit by which a score may move; null if there is none
 * @param criteria those whose points differ in any submission, those that differ in most first
 * @param submissions the farthest moved first
 * @param rejected those that cannot be scored under one of the two, in the order in which they came
 */
public record Impact(
        Changes.Side before,
        Changes.Side after,
        BigDecimal limit,
        Summary summary,
        List<CriterionMove> criteria,
        List<Moved> submissions,
        List<Rejected> rejected) {

    /**
     * All submissions at a glance; moves are without their sign, to two places.
     *
     * @param overLimit submissions that moved by more than the limit
     */
    public record Summary(
            int submissions,
            int rejected,
            int up,
            int down,
            BigDecimal meanMove,
            BigDecimal medianMove,
            BigDecimal maxMove,
            int gradesChanged,
            int outcomesChanged,
            int ranksChanged,
            int overLimit) {}

    /** One criterion over all submissions; {@code moved} is in how many its points differ, {@code most} in how many it differs most. */
    public record CriterionMove(String id, Text title, int moved, int most, BigDecimal points) {}

    /** How a submission stands under one of the two; a rank of 0 is none, a grade may be null. */
    public record Standing(BigDecimal score, Text grade, String outcome, int rank) {}

    /**
     * One submission under both.
     *
     * @param move its score after less its score before
     * @param criterion that moved it most; null if no criterion differs
     * @param points of that criterion after less before
     */
    public record Moved(
            String unit,
            String name,
            String source,
            int line,
            LocalDate asOf,
            Standing before,
            Standing after,
            BigDecimal move,
            String criterion,
            BigDecimal points) {}

    /** A submission that cannot be scored under a set, which is named; the first of its problems, and how many there are. */
    public record Rejected(String source, int line, String under, Problem problem, int problems) {}

    public Impact {
        criteria = List.copyOf(criteria);
        submissions = List.copyOf(submissions);
        rejected = List.copyOf(rejected);
    }

    /** Whether every score moves by the limit at most. */
    public boolean withinLimit() {
        return summary.overLimit() == 0;
    }
}
