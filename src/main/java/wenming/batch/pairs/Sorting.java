package wenming.batch.pairs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Puts the lines of a file into the order of their bytes, however many there are. */
@FunctionalInterface
public interface Sorting {
    /** Lines without their line feeds; to be closed. A fault while reading is an {@link java.io.UncheckedIOException}. */
    interface Lines extends Iterator<byte[]>, Closeable {}

    /** The lines of a file, each of which ends with a line feed, by unsigned bytes. The file is left as it is. */
    Lines sorted(Path file) throws IOException;
}
