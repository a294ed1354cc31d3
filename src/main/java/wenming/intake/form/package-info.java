/**
 * What a submission for a rule set consists of, for whoever offers it to be filled in: lists, fields, their types, words and
 * titles. Fed by the records of the model and a rule set's catalogue; feeds spreadsheets and pages. Must not know what they
 * look like.
 */
package wenming.intake.form;
