/**
 * Reads JSON and YAML into records in one pass and reports every problem at once, each with line, column, pointer, what
 * was expected and the nearest known name. Fed by text; feeds catalogue and intake. Must not know what the records mean.
 */
package wenming.shape;
