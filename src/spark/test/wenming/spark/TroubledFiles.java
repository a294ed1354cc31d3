package wenming.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.Seekable;
import org.apache.spark.TaskContext;

/**
 * A disk that takes its time, so that a test can come between; and that, if asked, breaks off in the middle of the first
 * attempts of tasks. In place of the usual one by {@code spark.hadoop.fs.file.impl}.
 */
public final class TroubledFiles extends RawLocalFileSystem {
    /** Milliseconds that opening a file of submissions takes. */
    static final String SLOW = "wenming.test.slow";

    /** Whether first attempts break off. */
    static final String BREAKS = "wenming.test.breaks";

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
        FSDataInputStream in = super.open(path, buffer);
        TaskContext task = TaskContext.get();
        if (task == null
                || !path.getName().endsWith(".ndjson")
                || path.toString().contains("/runs/")) {
            return in;
        }
        try {
            Thread.sleep(getConf().getInt(SLOW, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        boolean breaks = getConf().getBoolean(BREAKS, false) && task.attemptNumber() == 0;
        return breaks ? new FSDataInputStream(new BrokenOff(in)) : in;
    }

    /** Gives what was sought, and a few thousand bytes of it. */
    private static final class BrokenOff extends FilterInputStream implements Seekable, PositionedReadable {
        private static final int GIVEN = 9_000;

        private final FSDataInputStream file;
        private int given;

        BrokenOff(FSDataInputStream file) {
            super(file);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("broken off");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (given >= GIVEN) {
                throw new IOException("broken off");
            }
            int read = super.read(into, offset, Math.min(length, GIVEN - given));
            given += Math.max(0, read);
            return read;
        }

        @Override
        public void seek(long position) throws IOException {
            file.seek(position);
        }

        @Override
        public long getPos() throws IOException {
            return file.getPos();
        }

        @Override
        public boolean seekToNewSource(long position) {
            return false;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) throws IOException {
            return file.read(position, into, offset, length);
        }

        @Override
        public void readFully(long position, byte[] into, int offset, int length) throws IOException {
            file.readFully(position, into, offset, length);
        }

        @Override
        public void readFully(long position, byte[] into) throws IOException {
            file.readFully(position, into);
        }
    }
}
