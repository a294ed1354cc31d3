/**
 * Many submissions: read one by one, scored on several threads, written in the order in which they came, ranked at the
 * end. Fed by intake and the desk; feeds the command line and the server with files. Must not know rules or points.
 */
package wenming.batch;
