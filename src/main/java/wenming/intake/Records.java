package wenming.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import wenming.intake.workbook.WorkbookReader;

/**
 * The records of files, folders and standard input, one at a time, whatever their number. What cannot be read is an
 * entry too, and the reading goes on behind it. For one thread.
 *
 * <ul>
 *   <li>A folder gives its {@code .json}, {@code .ndjson} and {@code .jsonl} files, packed ({@code .gz}, {@code .zst}) or not, its
 *       {@code .xlsx} and {@code .zip}, and those of the folders in it, sorted by path. Hidden ones are passed over, links are not
 *       followed. So does a pattern such as <code>2026/&#42;&#42;/*.ndjson</code>.
 *   <li>{@code .json} is one record, or an array with a record for each element; {@code .ndjson} and {@code .jsonl} have one a
 *       line; blank lines are passed over.
 *   <li>{@code .xlsx} is a workbook with a record for each of its units.
 *   <li>{@code .zip} has files of any of these, in the order of their names.
 *   <li>{@code -} and names without an ending are NDJSON or an array, packed or not; unless the first line opens an object and
 *       breaks off with <code>{ [ ,</code> or {@code :}, as indented JSON does: then the whole is one record.
 * </ul>
 */
public final class Records implements Iterator<Entry>, Closeable {
    private static final long UNKNOWN = -2;

    private final Iterator<Found> sources;
    private final Limits limits;
    private final WorkbookReader workbooks;
    private final Inputs inputs;
    private Consumer<SourceRead> told;
    private long totalBytes = UNKNOWN;
    private long bytesRead;
    private Entries reader;
    private Entry next;

    private Records(Inputs inputs, Limits limits, WorkbookReader workbooks) {
        this.workbooks = workbooks;
        this.inputs = inputs;
        this.sources = inputs.found();
        this.limits = limits;
    }

    /** Sources among which workbooks are refused. */
    public static Records of(List<String> inputs, InputStream standardInput, Limits limits, Set<Path> except) {
        return of(inputs, standardInput, limits, null, except);
    }

    /**
     * Finds the sources; each is opened when its turn comes.
     *
     * @param inputs files, folders, patterns of their paths, or {@code -}
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

    /** How many entries these give; -1 where that cannot be told by how each of them begins. */
    public static long count(List<Sent> files) {
        Opener opener = new Opener(Limits.USUAL, null, count -> {}, false);
        for (Iterator<Found> all = Inputs.sent(files).found(); all.hasNext(); ) {
            Found found = all.next();
            if (found.isArchive() || !new SourceReader(found, opener).isOne()) {
                return -1;
            }
        }
        return files.size();
    }

    /**
     * Has somebody told of each source when the entry behind its last one is asked for; to be called before the first is. Only
     * then are their sums reckoned, for which a .zip is read once more.
     */
    public Records telling(Consumer<SourceRead> listener) {
        told = listener;
        return this;
    }

    /** Bytes taken from the sources so far, as they are packed. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Bytes of all sources, as they are packed; -1 where that cannot be told. Looked for when it is first asked. */
    public long totalBytes() {
        totalBytes = totalBytes == UNKNOWN ? inputs.bytes() : totalBytes;
        return totalBytes;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (reader != null || sources.hasNext())) {
            if (reader == null) {
                reader = new Opener(limits, workbooks, count -> bytesRead += count, told != null).open(sources.next());
            }
            next = reader.next();
            if (next == null) {
                endReader();
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

    private void endReader() {
        SourceRead source = reader.read();
        closeReader();
        if (told != null) {
            told.accept(source);
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
