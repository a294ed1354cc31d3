/**
 * Doubts between submissions: the same evidence, text or figures in several units, or in several periods of one. Each
 * submission leaves traces when it is scored; when all are in, the traces are sorted and what is alike stands together, in
 * memory that does not grow with their number. Fed by the batch; feeds it with {@code pairs.ndjson} and {@code pairs.csv}.
 * Lists and deducts nothing; must not know rules, points or the batch.
 */
package wenming.batch.pairs;
