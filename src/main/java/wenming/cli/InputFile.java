package wenming.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import wenming.model.Problem;

/**
 * A file that a command was told to read; {@code -} is standard input.
 *
 * @param bytes what stands in it; null where it could not be read
 * @param problems why it could not; empty if it could
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as read; files are never compared
record InputFile(String name, byte[] bytes, List<Problem> problems) {
    /** Largest submission, in bytes. Ours: the largest known has 21 thousand. */
    static final int LARGEST = 4 << 20;

    /** Where no file was named. */
    static final InputFile NONE = new InputFile("", null, List.of());

    static InputFile read(String name, Console console) {
        try {
            if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
                return unread(name, "is-a-folder", "", "");
            }
            byte[] bytes = bytes(name, console);
            return bytes.length > LARGEST
                    ? unread(name, "too-large-record", "", LARGEST + "")
                    : new InputFile(name, bytes, List.of());
        } catch (NoSuchFileException e) {
            return unread(name, "no-such-file", "", "");
        } catch (IOException | SecurityException | InvalidPathException e) {
            return unread(name, "unreadable", reason(e), "");
        }
    }

    private static byte[] bytes(String name, Console console) throws IOException {
        if (name.equals("-")) {
            return console.in().readNBytes(LARGEST + 1);
        }
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName().replace("Exception", "")
                + (failure.getMessage() == null ? "" : " " + failure.getMessage());
    }

    private static InputFile unread(String name, String code, String found, String expected) {
        return new InputFile(name, null, List.of(new Problem(code, "", 0, 0, found, expected, "")));
    }
}
