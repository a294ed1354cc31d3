package wenming.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import wenming.model.Problem;

/** Cuts a stream into lines without ever holding more than one line and a buffer, and knows when it would have to wait. */
final class Lines {
    private static final int STEP = 16 << 10;

    private final InputStream in;
    private final int longest;
    private final long mostBytes;
    private byte[] buffer = new byte[STEP];
    private int start;
    private int searched;
    private int end;
    private long taken;
    private int number;
    private boolean skipping;
    private boolean ended;
    private Problem objection;

    /**
     * Lines of a stream.
     *
     * @param longest bytes of a line; of a longer one only the number is kept
     * @param mostBytes bytes of the stream
     */
    Lines(InputStream in, int longest, long mostBytes) {
        this.in = in;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    /** A line: its number from 1, and its bytes without the line feed; null if there are too many of them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(int number, byte[] bytes) {
        boolean blank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; waits for it. Null at the end, which may come early: see {@link #objection}. */
    Line next() {
        while (!found() && !ended) {
            fill();
        }
        boolean cut = searched == end; // no line feed
        if (cut && (objection != null || (start == end && !skipping))) {
            return null;
        }
        boolean tooLong = skipping || searched - start > longest;
        byte[] bytes = tooLong ? null : Arrays.copyOfRange(buffer, start, searched);
        start = Math.min(searched + 1, end);
        searched = start;
        skipping = false;
        return new Line(++number, bytes);
    }

    /** Whether {@link #next} would answer at once. */
    boolean ready() {
        while (!found() && !ended) {
            if (!waiting()) {
                return false;
            }
            fill();
        }
        return true;
    }

    /** Why the lines ended before their end; empty if they did not. */
    Optional<BatchLine> objection() {
        return Optional.ofNullable(objection).map(problem -> BatchLine.of(number + 1, List.of(problem)));
    }

    private boolean waiting() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            return true; // reading will say what is wrong
        }
    }

    /** Moves to the next line feed; false if it has not arrived. */
    private boolean found() {
        while (searched < end) {
            if (buffer[searched] == '\n') {
                return true;
            }
            searched++;
        }
        return false;
    }

    private void fill() {
        if (searched - start > longest) {
            skipping = true;
        }
        if (skipping) {
            start = end;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            searched -= start;
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(end * 2L, longest + (long) STEP));
        }
        take(read());
    }

    private int read() {
        try {
            return in.read(buffer, end, buffer.length - end);
        } catch (IOException | HttpException.RuntimeException e) {
            objection = Body.broken(e).problems().get(0);
            return -1;
        }
    }

    private void take(int read) {
        ended = read < 0;
        end += Math.max(read, 0);
        taken += Math.max(read, 0);
        if (taken > mostBytes) {
            ended = true;
            end -= (int) (taken - mostBytes); // whole lines within the limit still count
            objection = new Problem("too-many-bytes", "", 0, 0, "", mostBytes + "", "");
        }
    }
}
