package wenming.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import wenming.intake.Entry;
import wenming.intake.Limits;
import wenming.intake.LineRecords;
import wenming.intake.Records;
import wenming.intake.Sent;
import wenming.intake.workbook.WorkbookReader;

/**
 * The entries of a piece, read as the batch reads them. What a file holds is never a reason to fail; a place that does not
 * answer is one, for another try or another machine may reach it.
 */
final class PieceReader implements Closeable {
    private final Piece piece;
    private final Configuration configuration;
    private LineRecords lines;
    private InputStream stream;
    private Records records;
    private Path copy;
    private long given;

    PieceReader(Piece piece, Configuration configuration, WorkbookReader workbooks) throws IOException {
        this.piece = piece;
        this.configuration = configuration;
        if (piece.lines()) {
            var uri = URI.create(piece.source().uri());
            var file = FileSystem.get(uri, configuration).open(new org.apache.hadoop.fs.Path(uri));
            stream = file;
            stream = new SplitStream(file, piece.from(), piece.to());
            lines = new LineRecords(stream, piece.source().name(), Limits.USUAL.recordBytes(), piece.linesBefore());
        } else {
            records = Records.of(List.of(sent()), Limits.USUAL, workbooks);
        }
    }

    private Sent sent() throws IOException {
        Source source = piece.source();
        if (source.isRefused()) {
            return source.refusal();
        }
        URI uri = URI.create(source.uri());
        return Sent.file(source.name(), "file".equals(uri.getScheme()) ? Path.of(uri) : copied(uri, source));
    }

    /** Archives and workbooks are read back and forth, which an object store does not like: a copy of our own. */
    private Path copied(URI uri, Source source) throws IOException {
        copy = Files.createTempDirectory("wenming-");
        Path file = copy.resolve(source.fileName());
        try (InputStream in = FileSystem.get(uri, configuration).open(new org.apache.hadoop.fs.Path(uri))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** The next entry; null behind the last one. */
    Entry next() throws IOException {
        if (lines != null) {
            return lines.next();
        }
        while (given < piece.from() && records.hasNext()) {
            reached(records.next());
        }
        return given < piece.to() && records.hasNext() ? reached(records.next()) : null;
    }

    /** Lines that were read, blank ones and those before the piece too. */
    int linesRead() {
        return lines == null ? 0 : lines.linesRead();
    }

    private Entry reached(Entry entry) throws IOException {
        given++;
        if (!piece.source().isRefused() && entry instanceof Entry.Unreadable unreadable && unreadable.isOfThePlace()) {
            throw new IOException(entry.source() + ": " + unreadable.problem().code() + " "
                    + unreadable.problem().found());
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        if (records != null) {
            records.close();
        }
        if (copy != null) {
            Files.deleteIfExists(copy.resolve(piece.source().fileName()));
            Files.deleteIfExists(copy);
        }
    }
}
