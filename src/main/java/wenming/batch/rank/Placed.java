package wenming.batch.rank;

import java.math.BigDecimal;

/**
 * A row with its place.
 *
 * @param rank from 1; 0 where there is none
 * @param percentile how many of a hundred of those ranked have no better score, itself among them, rounded to one place,
 *     half up; null where there is no rank
 * @param tied whether others have the same score
 * @param repeated whether the unit has several submissions in this ranking
 */
public record Placed(int rank, BigDecimal percentile, boolean tied, boolean repeated, Row row) {}
