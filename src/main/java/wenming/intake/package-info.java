/**
 * Reads what units hand in: bytes to Submissions, or every problem with line, column, pointer and nearest known name. Fed
 * by files and requests; feeds assess through desk. Must not know rules or points.
 */
package wenming.intake;
