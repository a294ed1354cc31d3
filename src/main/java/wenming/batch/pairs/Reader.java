package wenming.batch.pairs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import wenming.batch.rank.LineSort;

/** Sorted lines, of which the next one can be seen before it is taken; a line that stands there twice is read once. */
final class Reader implements Closeable {
    private final Iterator<byte[]> lines;
    private final Closeable source;
    private String next;

    Reader(Iterator<byte[]> lines, Closeable source) {
        this.lines = lines;
        this.source = source;
        this.next = read();
    }

    /** The lines of a file by their bytes, each of which ends with a line feed. */
    static Reader sorted(Path file, Path scratch) throws IOException {
        LineSort lines = LineSort.of(file, scratch);
        return new Reader(lines, lines);
    }

    /** The next line; null behind the last one. */
    String next() {
        return next;
    }

    /** Takes the next line. */
    String take() {
        String taken = next;
        do {
            next = read();
        } while (taken.equals(next));
        return taken;
    }

    /** The first field of the next line; null behind the last one. */
    String first() {
        return next == null ? null : next.substring(0, next.indexOf('\t'));
    }

    /** Whether the next line has this first field. */
    boolean at(String first) {
        return next != null
                && next.length() > first.length()
                && next.charAt(first.length()) == '\t'
                && next.startsWith(first);
    }

    private String read() {
        return lines.hasNext() ? new String(lines.next(), StandardCharsets.UTF_8) : null;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
