/**
 * Papers that an office hands in: one model for each, and three forms of it (page, PDF, spreadsheet), so that the three say
 * the same. Fed by scorecards, rule sets and rankings; feeds the doors. Must not know where a paper goes.
 */
package wenming.report.paper;
