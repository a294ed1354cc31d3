/** Benchmarks, run by the Maven profile {@code bench}; what they showed stands in docs/benchmarks.md. */
package wenming.bench;
