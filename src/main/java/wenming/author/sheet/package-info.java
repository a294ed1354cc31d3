/**
 * A catalogue as a spreadsheet, and back: the cells that a person changed are written into the YAML, nothing else. Fed by
 * catalogue files and spreadsheets; feeds the command line. Must not know what the values mean: the catalogue's reader
 * judges them.
 */
package wenming.author.sheet;
