package wenming.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a text that are not blank, one at a time; a longer one than allowed is passed over without being held.
 * Lines end with LF or CR LF, the last one also without; a byte order mark belongs to the text, not to its first line.
 */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int from;
    private int to;
    private int number;
    private boolean any;
    private boolean ended;
    private boolean waits;
    private boolean tooLong;
    private byte[] bytes = {};

    Lines(InputStream in, int longest) {
        this(in, longest, 0);
    }

    /** The same behind so many lines that others read. */
    Lines(InputStream in, int longest, int before) {
        this.in = in;
        this.longest = longest;
        this.number = before;
    }

    /** Goes to the next line that is not blank, and waits for it; false at the end of the text. */
    boolean advance() throws IOException {
        find(true);
        boolean found = waits;
        waits = false;
        return found;
    }

    /** Whether {@link #advance} would not have to wait: the next line has arrived, or the end, or an error. */
    boolean ready() throws IOException {
        return find(false);
    }

    /** Number of the last line that was read to its end, from 1; of the current one behind {@link #advance}. */
    int number() {
        return number;
    }

    /** Whether the line is longer than allowed. */
    boolean tooLong() {
        return tooLong;
    }

    /** The line without its end; nothing if it is too long. */
    byte[] bytes() {
        return bytes;
    }

    /** Reads until a line waits to be advanced to, or to the end; false where that would take patience not asked for. */
    private boolean find(boolean patient) throws IOException {
        while (!waits && !ended) {
            if (from == to && !patient && in.available() == 0) {
                return false;
            }
            if (from == to && !fill()) {
                ended = true;
                waits = any && isWhole();
            } else {
                waits = readOn() && isWhole();
            }
        }
        return true;
    }

    /** Takes what is in the buffer up to the end of the line; false if that has not arrived. */
    private boolean readOn() {
        if (!any) {
            begun.reset();
            tooLong = false;
            any = true;
        }
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        keep(end - from);
        boolean complete = end < to;
        from = complete ? end + 1 : end;
        return complete;
    }

    private void keep(int length) {
        // One more than allowed: the CR of a line's end.
        tooLong |= begun.size() + length > longest + 1;
        if (tooLong) {
            begun.reset();
        } else {
            begun.write(buffer, from, length);
        }
    }

    /** Ends the line; false if it is blank. The number stops at the largest int. */
    private boolean isWhole() {
        any = false;
        if (number < Integer.MAX_VALUE) {
            number++;
        }
        byte[] line = begun.toByteArray();
        int start = number == 1 ? Encodings.startOf(line) : 0;
        int end = line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        tooLong |= end - start > longest;
        bytes = tooLong ? new byte[0] : start == 0 && end == line.length ? line : Arrays.copyOfRange(line, start, end);
        return tooLong || !isBlank();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
