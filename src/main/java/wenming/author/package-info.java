/**
 * The bench of the standard's author (文明办): the situations of each criterion are run as tests, what no situation
 * reaches is named, and what makes a rule set hard to read is refused. Fed by a folder of rule sets; feeds the command
 * line. Works through the same intake and the same assessors as every submission. Must not know how results are shown.
 */
package wenming.author;
