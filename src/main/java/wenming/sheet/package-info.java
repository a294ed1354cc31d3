/**
 * Spreadsheets as files: what is let in before a library reads it, and the same bytes for the same content. Fed by the
 * rooms that read or write spreadsheets; feeds nothing else. Must not know what stands in the cells.
 */
package wenming.sheet;
