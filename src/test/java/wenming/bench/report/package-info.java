/** Writes {@code docs/benchmarks.md} from the figures that the benchmarks left: nothing in it is typed, met or missed is computed. */
package wenming.bench.report;
