package wenming.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import wenming.intake.workbook.WorkbookReader;

/**
 * The records of files, folders and standard input, one at a time, whatever their number. What cannot be read is an
 * entry too, and the reading goes on behind it. For one thread.
 *
 * <ul>
 *   <li>A folder gives its {@code .xlsx}, {@code .json}, {@code .ndjson} and {@code .jsonl} files, the latter packed ({@code .gz}) or not, and
 *       those of the folders in it, sorted by path. Hidden ones are passed over, links are not followed.
 *   <li>{@code .json} is one record, {@code .ndjson} and {@code .jsonl} one a line; blank lines are passed over.
 *   <li>{@code .xlsx} is a workbook with a record for each of its units.
 *   <li>{@code -} and names without an ending are NDJSON, unless the first line opens an object or a list and breaks
 *       off with <code>{ [ ,</code> or {@code :}, as indented JSON does: then the whole is one record.
 * </ul>
 */
public final class Records implements Iterator<Entry>, Closeable {
    private final Iterator<Found> sources;
    private final Limits limits;
    private final WorkbookReader workbooks;
    private final long totalBytes;
    private long bytesRead;
    private SourceReader reader;
    private Entry next;

    private Records(Inputs inputs, Limits limits, WorkbookReader workbooks) {
        this.workbooks = workbooks;
        this.sources = inputs.found().iterator();
        this.limits = limits;
        this.totalBytes = inputs.bytes();
    }

    /** Sources among which workbooks are refused. */
    public static Records of(List<String> inputs, InputStream standardInput, Limits limits, Set<Path> except) {
        return of(inputs, standardInput, limits, null, except);
    }

    /**
     * Finds the sources; each is opened when its turn comes.
     *
     * @param inputs files, folders, or {@code -}
     * @param standardInput what {@code -} stands for; it is closed when it has been read
     * @param workbooks reads those of the sources that are workbooks; null: they are refused
     * @param except files that folders do not give, absolute and normalised: what the caller itself writes there
     */
    public static Records of(
            List<String> inputs, InputStream standardInput, Limits limits, WorkbookReader workbooks, Set<Path> except) {
        return new Records(Inputs.of(inputs, standardInput, Set.copyOf(except)), limits, workbooks);
    }

    /** The records of files that somebody sent; each is opened when its turn comes. */
    public static Records of(List<Sent> files, Limits limits, WorkbookReader workbooks) {
        return new Records(Inputs.sent(files), limits, workbooks);
    }

    /** Bytes taken from the sources so far, as they are packed. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Bytes of all sources, as they are packed; -1 where that cannot be told. */
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (reader != null || sources.hasNext())) {
            if (reader == null) {
                reader = new SourceReader(sources.next(), limits, workbooks, count -> bytesRead += count);
            }
            next = reader.next();
            if (next == null) {
                closeReader();
            }
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return entry;
    }

    @Override
    public void close() {
        if (reader != null) {
            closeReader();
        }
    }

    private void closeReader() {
        try {
            reader.close();
        } catch (IOException e) {
            // All that could be read has been; a file that does not close loses nothing.
        }
        reader = null;
    }
}
