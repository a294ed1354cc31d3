/**
 * What many scorecards come to: ranks, weak points, and the tables of both. Fed by the batch, a row for each scorecard;
 * feeds files and boards. Must not know who reads, scores or shows.
 */
package wenming.batch.rank;
