package wenming.intake;

import java.nio.file.Path;
import wenming.model.Problem;

/**
 * A file that somebody sent, which lies under another name than it had.
 *
 * @param source the name under which its entries go; nothing is ever opened by it
 * @param path where it lies; its ending says what it holds
 * @param problem why there is nothing to read; null where there is
 */
public record Sent(String source, Path path, Problem problem) {
    /** A file to be read. */
    public static Sent file(String source, Path path) {
        return new Sent(source, path, null);
    }

    /** Something that cannot be read. */
    public static Sent refused(String source, Problem problem) {
        return new Sent(source, null, problem);
    }
}
