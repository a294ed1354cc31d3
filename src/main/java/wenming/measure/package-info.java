/**
 * Measures a submission with a rule set's rules: the only room that knows Drools. Fed by submissions and books; feeds
 * score. Rules say which facts count and why others do not; this room adds up. Must not know points.
 */
package wenming.measure;
