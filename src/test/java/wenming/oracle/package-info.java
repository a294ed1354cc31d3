/**
 * A second way to the same scorecards, by hand and without rules, and submissions made up at random to compare both ways
 * on. Fed by the catalogues; feeds tests and benchmarks. Must not use the measure room, which it checks.
 */
package wenming.oracle;
