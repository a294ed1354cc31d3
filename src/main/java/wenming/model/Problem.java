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
 */
public record Problem(
        String code, String pointer, int line, int column, String found, String expected, String nearest) {

    private static final int LONGEST_FOUND = 40;

    /** A text of the submission as it is shown in a problem: its first 40 characters. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_FOUND
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
    }

    /** The same problem, at its place in the text. */
    public Problem at(int newLine, int newColumn) {
        return new Problem(code, pointer, newLine, newColumn, found, expected, nearest);
    }

    /** The same problem where there is no text to point into. */
    public Problem withoutPlace() {
        return new Problem(code, "", 0, 0, found, expected, nearest);
    }
}
