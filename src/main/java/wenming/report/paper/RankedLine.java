package wenming.report.paper;

import java.math.BigDecimal;

/**
 * One unit of a ranking.
 *
 * @param rank null where it has none, as with a veto
 * @param tied whether others have the same rank
 * @param unit its name
 * @param region null where it is not known, as {@code kind} and {@code parent}; {@code kind} in words
 * @param missing how many criteria something is missing of
 * @param outcome a word of the scorecard: scored, vetoed, not-up-to-standard or not-comparable
 * @param doubts how many things a person should look at; null where nobody looked for any
 */
public record RankedLine(
        Integer rank,
        boolean tied,
        String unit,
        String region,
        String kind,
        String parent,
        BigDecimal score,
        BigDecimal lowest,
        BigDecimal attainable,
        int missing,
        String outcome,
        Integer doubts) {}
