package wenming.batch.rank;

import com.fasterxml.sort.DataReader;
import com.fasterxml.sort.IterableSorterException;
import com.fasterxml.sort.IteratingSorter;
import com.fasterxml.sort.SortConfig;
import com.fasterxml.sort.std.RawTextLineReader;
import com.fasterxml.sort.std.RawTextLineWriter;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;

/**
 * Lines in the order of their bytes, however many there are: what does not fit into the memory given lies in files of its
 * own meanwhile. A line is UTF-8 without line ends, as a line of JSON is; its key stands in front. To be closed.
 */
public final class LineSort implements Iterator<byte[]>, Closeable {
    /** Held in memory at a time, in bytes; the rest of a batch goes on in a heap of 256 MB. */
    static final long MEMORY = 48L << 20;

    private final IteratingSorter<byte[]> sorter;
    private final Iterator<byte[]> sorted;

    private LineSort(IteratingSorter<byte[]> sorter, Iterator<byte[]> sorted) {
        this.sorter = sorter;
        this.sorted = sorted;
    }

    /**
     * The lines of a file, sorted.
     *
     * @param scratch a folder for what does not fit into memory; what is left there by a crash may be deleted
     */
    public static LineSort of(Path lines, Path scratch) throws IOException {
        return of(lines, scratch, MEMORY);
    }

    static LineSort of(Path lines, Path scratch, long memory) throws IOException {
        return of(new RawTextLineReader(new BufferedInputStream(Files.newInputStream(lines))), scratch, memory);
    }

    /** Lines that are made on the way, sorted. */
    static LineSort of(Iterator<byte[]> lines, Path scratch) throws IOException {
        return of(new Made(lines), scratch, MEMORY);
    }

    private static LineSort of(DataReader<byte[]> lines, Path scratch, long memory) throws IOException {
        SortConfig config = new SortConfig().withMaxMemoryUsage(memory).withTempFileProvider(() -> scratch(scratch));
        IteratingSorter<byte[]> sorter = new IteratingSorter<>(
                config, new RawTextLineReader.Factory(), new RawTextLineWriter.Factory(), Arrays::compareUnsigned);
        Iterator<byte[]> sorted = sorter.sort(lines);
        return new LineSort(sorter, sorted == null ? Collections.emptyIterator() : sorted);
    }

    private static File scratch(Path folder) throws IOException {
        return Files.createTempFile(folder, "sort-", ".tmp").toFile();
    }

    @Override
    public boolean hasNext() {
        return sorted.hasNext();
    }

    /**
     * The next line.
     *
     * @throws IterableSorterException if the files of the rest cannot be read any more
     */
    @Override
    public byte[] next() {
        return sorted.next();
    }

    @Override
    public void close() {
        sorter.close();
    }

    /** Lines of an iterator. */
    private static final class Made extends DataReader<byte[]> {
        /** What an array and its place in a list take beside its bytes. */
        private static final int BESIDE = 32;

        private final Iterator<byte[]> lines;

        Made(Iterator<byte[]> lines) {
            this.lines = lines;
        }

        @Override
        public byte[] readNext() {
            return lines.hasNext() ? lines.next() : null;
        }

        @Override
        public int estimateSizeInBytes(byte[] line) {
            return line.length + BESIDE;
        }

        @Override
        public void close() {
            // Whoever gave the iterator closes what is behind it.
        }
    }
}
