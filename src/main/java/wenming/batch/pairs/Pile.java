package wenming.batch.pairs;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines on the disk, for a while: first they are put there, then they are read; with the pile they go. */
final class Pile implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** Where piles are made. */
    @FunctionalInterface
    interface Yard {
        Pile pile() throws IOException;
    }

    private final Path folder;
    private final Path file;
    private OutputStream out;
    private long lines;

    /** A new pile in this folder. */
    Pile(Path folder) throws IOException {
        this.folder = folder;
        this.file = Files.createTempFile(folder, "pairs-", ".tmp");
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    /** Puts a line there, that has no line feed. */
    void add(Object line) throws IOException {
        add(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a line there, that has no line feed. */
    void add(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
        lines++;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    /** The lines in the order of their bytes; nothing more can be put there. */
    Reader sorted() throws IOException {
        finish();
        return Reader.sorted(file, folder);
    }

    /** The lines of a pile that was put there in order. */
    Reader inOrder() throws IOException {
        finish();
        BufferedReader lines = Files.newBufferedReader(file);
        return new Reader(
                lines.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).iterator(), lines);
    }

    private void finish() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        Files.deleteIfExists(file);
    }
}
