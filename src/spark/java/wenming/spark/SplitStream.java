package wenming.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/** The lines of a file that begin from one byte on and before another one, each to its end. */
final class SplitStream extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long end;
    private long position;
    private boolean ended;

    /**
     * Goes to the first line that begins at {@code from} or behind it.
     *
     * @param file at its beginning
     * @param end the first byte at which no line of this split begins any more
     */
    SplitStream(FSDataInputStream file, long from, long end) throws IOException {
        this.end = end;
        if (from > 0) {
            // The byte in front tells whether a line begins here or has begun before.
            file.seek(from - 1);
            position = from - 1;
        }
        in = new BufferedInputStream(file, BUFFER);
        if (from > 0) {
            passOver();
        }
        ended |= position >= end;
    }

    private void passOver() throws IOException {
        int b = 0;
        while (b != '\n' && !ended) {
            b = in.read();
            ended = b < 0 || position + 1 > end;
            position++;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        long whole = end - 1 - position; // behind these the next line feed is the last one
        int count = whole > 0 ? in.read(into, offset, (int) Math.min(whole, length)) : lastLine(into, offset, length);
        ended |= count < 0;
        position += Math.max(0, count);
        return count;
    }

    private int lastLine(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && !ended) {
            int b = in.read();
            if (b < 0) {
                ended = true;
            } else {
                into[offset + count++] = (byte) b;
                ended = b == '\n';
            }
        }
        return count == 0 ? -1 : count;
    }

    @Override
    public int available() throws IOException {
        return ended ? 0 : in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
