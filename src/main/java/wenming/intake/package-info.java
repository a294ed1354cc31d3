/**
 * Reads what units hand in: files, folders, archives and streams to records, and their bytes to Submissions, or every
 * problem with line, column, pointer and nearest known name. Fed by files and requests; feeds assess through desk. Must not know rules or points.
 */
package wenming.intake;
