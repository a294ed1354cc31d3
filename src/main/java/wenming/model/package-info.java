/**
 * The nouns: what a unit hands in (Submission and its facts), how a criterion was measured (Measurement), and what is
 * wrong with a file (Problem). Fed by intake; feeds every room. Knows nothing but the Java library.
 */
package wenming.model;
