/**
 * What a change of a standard changes: two rule sets key by key, and many submissions under both. Fed by the author's
 * bench and by submissions; feeds the command line. Must not know how rule sets are kept or edited.
 */
package wenming.author.change;
