/**
 * Rule sets as pages that anybody can read: HTML without scripts and Markdown, in both languages, with the situations as
 * the specification. Fed by rule sets and their case files; feeds the command line. Must not know how points are scored.
 */
package wenming.author.pages;
