/**
 * What differs between two rule sets, key by key and rule by rule. Fed by books; feeds the author's bench, the command line
 * and the pages. Must not know what a difference does to a score, nor how it is shown.
 */
package wenming.catalogue.change;
