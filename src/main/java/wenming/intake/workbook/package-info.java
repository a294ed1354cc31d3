/**
 * Submissions as spreadsheets: an empty one to be filled in for a rule set, and what was filled in, read back as the text of a
 * submission with the cell of everything in it. Fed by entry forms and workbooks; feeds the desk and batches. Must not know
 * how a submission is scored, and judges nothing that the reader of submissions judges.
 */
package wenming.intake.workbook;
