/** The criteria for OpenL Tablets: its tables, and facts in the form that they can import. Used by the benchmark of engines alone. */
package wenming.bench.peers.openl;
