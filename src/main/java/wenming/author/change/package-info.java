/**
 * What a change of a standard changes: many submissions under both, and in words. Fed by the author's
 * bench and by submissions; feeds the command line. Must not know how rule sets are kept or edited.
 */
package wenming.author.change;
