package wenming.author.sheet;

/** A value that a person changed in a spreadsheet: of which criterion (empty: the head), its path, and the cell, such as {@code criteria!G5}. */
public record Change(String criterion, String path, String before, String after, String cell) {
    Cells.Address key() {
        return new Cells.Address(criterion, path);
    }
}
