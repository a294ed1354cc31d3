package wenming.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source that was found, not yet opened. {@code name} says what it holds. */
record Found(String source, String name, Opening opening) {
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
        return new Found(source, nameOf(path), () -> {
            if (Files.isDirectory(path)) {
                throw new UnreadableException("not-a-file", "", "");
            }
            return Files.newInputStream(path);
        });
    }

    static Found standardInput(InputStream in) {
        return new Found("-", "-", () -> in);
    }

    static Found refused(String source, String code, String found, String expected) {
        return new Found(source, source, () -> {
            throw new UnreadableException(code, found, expected);
        });
    }

    static Found refused(Path path, String code) {
        return refused(shown(path), code, "", "");
    }

    /** The path with slashes, whatever the system writes: results are compared between systems. */
    static String shown(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
