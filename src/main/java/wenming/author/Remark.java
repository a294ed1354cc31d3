package wenming.author;

import wenming.catalogue.BookProblem;
import wenming.model.Problem;

/**
 * Something in a folder of rule sets that is to be mended.
 *
 * @param file the file, as the operator can open it
 * @param of the case, the rule or the criterion that it is about; empty if it is about the file
 * @param problem what is wrong, and the place in the file; its code is a message key with both languages
 */
public record Remark(String file, String of, Problem problem) {
    /** A remark without a place yet; {@code pointer} says where in a YAML file it belongs. */
    static Remark at(String pointer, String of, String code, String found, String expected) {
        return new Remark("", of, new Problem(code, pointer, 0, 0, found, expected, ""));
    }

    @Override
    public String toString() {
        String text = new BookProblem(file, problem).toString();
        return of.isEmpty() ? text : text + " (" + of + ")";
    }
}
