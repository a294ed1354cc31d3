/**
 * The command line: one class a command, each of which reads, makes one call and prints. Fed by people and scripts; feeds
 * desk, batch, author and web. Must not know Drools.
 */
package wenming.cli;
