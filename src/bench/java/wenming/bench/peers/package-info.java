/**
 * The benchmark of engines: the same forty-five criteria and the same facts by ours, by plain Java and by other rule engines.
 * Fed by {@code src/bench} and made-up submissions; feeds {@code target/bench}, of which the document of the benchmark is made.
 * Compiled by the profile {@code peers} alone, and shipped to nobody.
 */
package wenming.bench.peers;
