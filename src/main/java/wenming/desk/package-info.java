/**
 * The desk where submissions are handed in: bytes to a scorecard or to advice, or to every problem. Fed by the doors (command line,
 * HTTP, batch), so that all of them give the same answer for the same bytes. Must not know where the bytes come from.
 */
package wenming.desk;
