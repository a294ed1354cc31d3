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
    private boolean tooLong;
    private byte[] bytes = {};

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line that is not blank; false at the end of the text. */
    boolean advance() throws IOException {
        do {
            if (!readLine()) {
                return false;
            }
        } while (!tooLong && isBlank());
        return true;
    }

    /** Number of the line, from 1. It stops at the largest int. */
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

    private boolean readLine() throws IOException {
        begun.reset();
        tooLong = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            keep(end - from);
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        if (any) {
            finish();
        }
        return any;
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

    private void finish() {
        if (number < Integer.MAX_VALUE) {
            number++;
        }
        byte[] line = begun.toByteArray();
        int start = number == 1 ? Encodings.startOf(line) : 0;
        int end = line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        tooLong |= end - start > longest;
        bytes = tooLong ? new byte[0] : start == 0 && end == line.length ? line : Arrays.copyOfRange(line, start, end);
    }

    private boolean fill() throws IOException {
        from = 0;
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
