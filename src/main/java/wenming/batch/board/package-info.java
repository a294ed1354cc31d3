/**
 * What can be read off a batch that has been scored: its rankings cut to what somebody wants to see, rolled up by parent,
 * and the criteria that many miss. Fed by the batch, one record after the other; feeds pages. Keeps rows, never scorecards,
 * and must not know where the scorecards lie.
 */
package wenming.batch.board;
