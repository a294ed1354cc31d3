/**
 * What the pages of rule sets show: clauses and which of them are looked for, what serves a criterion, what a number would
 * earn, how much of a standard is covered, what differs between two. Fed by rule sets; feeds templates.
 */
package wenming.web.pages.rulesets;
