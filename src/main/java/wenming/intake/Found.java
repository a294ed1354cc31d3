package wenming.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import wenming.model.Problem;

/**
 * A source that was found, not yet opened.
 *
 * @param source under which its entries go
 * @param name says what it holds
 * @param path where it lies; null if it is no file of its own
 */
record Found(String source, String name, Path path, Opening opening) {
    /** Opens a source, or says why not. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    static Found file(Path path) {
        return file(path, shown(path));
    }

    /** A file whose entries go under another name. */
    static Found file(Path path, String source) {
        return new Found(source, nameOf(path), path, () -> {
            if (Files.isDirectory(path)) {
                throw new UnreadableException("not-a-file", "", "");
            }
            return there(() -> Files.newInputStream(path));
        });
    }

    static Found standardInput(InputStream in) {
        return new Found("-", "-", null, () -> in);
    }

    static Found refused(String source, String code, String found, String expected) {
        return new Found(source, source, null, new Refused(code, Problem.shortened(found), expected));
    }

    /** There is nothing to open. */
    private record Refused(String code, String found, String expected) implements Opening {
        @Override
        public InputStream open() throws UnreadableException {
            throw new UnreadableException(code, found, expected);
        }
    }

    /** The file for somebody who opens it elsewhere. */
    Sent sent() {
        return opening instanceof Refused refused
                ? Sent.refused(source, new Problem(refused.code, "", 0, 0, refused.found, refused.expected, ""))
                : Sent.file(source, path);
    }

    static Found refused(Path path, String code) {
        return refused(shown(path), code, "", "");
    }

    /** A place that cannot be read, for the reason that the system gives. */
    static Found unreadable(Path path, IOException e) {
        return e instanceof NoSuchFileException
                ? refused(path, "vanished")
                : refused(shown(path), "unreadable", Inputs.reason(e), "");
    }

    /** What was found a moment ago is opened; if it is gone, that is another matter than a name that never was. */
    static <T> T there(Reach<T> reach) throws IOException {
        try {
            return reach.open();
        } catch (NoSuchFileException e) {
            throw new UnreadableException("vanished", "", "");
        }
    }

    /** Opens something of a file. */
    @FunctionalInterface
    interface Reach<T> {
        T open() throws IOException;
    }

    boolean isArchive() {
        return path != null && Form.of(name) == Form.ARCHIVE;
    }

    /** The path with slashes, whatever the system writes: results are compared between systems. */
    static String shown(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
