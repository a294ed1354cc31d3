package wenming.model;

/**
 * One thing that is wrong with what was handed in, and where.
 *
 * @param code what is wrong, a message key with both languages, for example {@code unknown-key}
 * @param pointer JSON pointer of the place
 * @param line line from 1; 0 if the problem has no place in the text
 * @param column column in characters from 1; 0 if the problem has no place in the text
 * @param found what stands there, shortened; empty if nothing does
 * @param expected what should stand there: a phrase key such as {@code whole-number}, a word, or a list of words
 * @param nearest the known name that is nearest to what was found; empty if none is near
 * @param cell sheet and cell of a spreadsheet, for example {@code 活动!B7}; empty if the problem stands in none
 */
public record Problem(
        String code, String pointer, int line, int column, String found, String expected, String nearest, String cell) {

    private static final int LONGEST_FOUND = 40;

    /** A problem that stands in no spreadsheet. */
    public Problem(String code, String pointer, int line, int column, String found, String expected, String nearest) {
        this(code, pointer, line, column, found, expected, nearest, "");
    }

    /** A text of the submission as it is shown in a problem: its first 40 characters. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_FOUND
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
    }

    /** The same problem, at its place in the text. */
    public Problem at(int newLine, int newColumn) {
        return new Problem(code, pointer, newLine, newColumn, found, expected, nearest, cell);
    }

    /** The same problem, at its place in a spreadsheet instead of a line of text. */
    public Problem in(String newCell) {
        return new Problem(code, pointer, 0, 0, found, expected, nearest, newCell);
    }

    /** The same problem with another pointer. */
    public Problem pointing(String newPointer) {
        return new Problem(code, newPointer, line, column, found, expected, nearest, cell);
    }

    /** The same problem where there is no text to point into. */
    public Problem withoutPlace() {
        return new Problem(code, "", 0, 0, found, expected, nearest);
    }
}
