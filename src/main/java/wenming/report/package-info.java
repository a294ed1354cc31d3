/**
 * Scorecards, lists and problems as people and programs read them: text, JSON, and what they say in both languages. Fed by
 * score and catalogue; feeds the doors. Must not know where its text goes.
 */
package wenming.report;
