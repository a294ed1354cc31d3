package wenming.intake;

import java.io.IOException;
import java.util.Arrays;

/**
 * Finds where an element of an array ends, without judging it: that its reader does, who says what is wrong with one that is
 * broken. So that a slip in one does not swallow the others,
 *
 * <ul>
 *   <li>a text ends with its line, for JSON has no line feed in texts;
 *   <li>a bracket that closes what is not the innermost closes that too;
 *   <li>a bracket that closes nothing of the element closes the array around it;
 *   <li>an object behind a comma where the element's own next key should stand is the next element.
 * </ul>
 */
final class ElementScan {
    /** Brackets whose kind is remembered; deeper ones, which no submission has, are only counted. */
    private static final int KINDS = Long.SIZE;

    private final ArrayRecords.Cursor text;
    private final int longest;
    private byte[] bytes = new byte[1 << 15];
    private int size;
    private boolean tooLong;
    private boolean cutOff;
    private long depth;
    private long objects;
    private int last;
    private int beforeComma;

    ElementScan(ArrayRecords.Cursor text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** The element that was taken; nothing if it is too long. */
    byte[] bytes() {
        return tooLong ? new byte[0] : Arrays.copyOf(bytes, size);
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the text ended before the element did. */
    boolean isCutOff() {
        return cutOff;
    }

    /** Takes the next element; true if the comma behind it was taken too. */
    boolean take() throws IOException {
        size = 0;
        tooLong = false;
        cutOff = false;
        depth = 0;
        objects = 0;
        last = 0;
        int c = text.peek();
        if (c == '"') {
            string();
        } else if (c == '{' || c == '[') {
            return nested();
        } else {
            while (c >= 0 && c > ' ' && c != ',' && c != ']' && c != '[' && c != '{' && c != '"') {
                keep(text.take());
                c = text.peek();
            }
        }
        return false;
    }

    private boolean nested() throws IOException {
        for (int c = text.peek(); c >= 0; c = text.peek()) {
            if (c == '"') {
                string();
                last = c;
                continue;
            } else if (c == '{' && depth == 1 && last == ',' && isObject(0)) {
                return cutAtComma();
            } else if (c == ']' && closesArrayAround()) {
                return false;
            }
            text.take();
            keep(c);
            if (c == '{' || c == '[') {
                open(c == '{');
            } else if ((c == '}' || c == ']') && close(c == '}')) {
                return false;
            } else if (c == ',') {
                beforeComma = size - 1;
            }
            last = c > ' ' ? c : last;
        }
        cutOff = true;
        return false;
    }

    /** Gives the comma and what follows it back to the array: what follows has been blank. */
    private boolean cutAtComma() {
        size = beforeComma;
        return true;
    }

    private void string() throws IOException {
        keep(text.take());
        for (int c = text.peek(); c >= 0 && c != '\n'; c = text.peek()) {
            keep(text.take());
            if (c == '"') {
                return;
            } else if (c == '\\') {
                int escaped = text.peek();
                if (escaped >= 0 && escaped != '\n') {
                    keep(text.take());
                }
            }
        }
        cutOff = text.peek() < 0;
    }

    private void open(boolean object) {
        if (depth < KINDS) {
            objects = object ? objects | 1L << depth : objects & ~(1L << depth);
        }
        depth++;
    }

    /** Closes the innermost bracket of this kind, with those in it, if there is one; true if that was the outermost. */
    private boolean close(boolean object) {
        for (long at = depth - 1; at >= 0; at--) {
            if (at >= KINDS || isObject((int) at) == object) {
                depth = at;
                return depth == 0;
            }
        }
        return false;
    }

    private boolean closesArrayAround() {
        for (long at = depth - 1; at >= 0; at--) {
            if (at >= KINDS || !isObject((int) at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isObject(int at) {
        return (objects & 1L << at) != 0;
    }

    private void keep(int b) {
        if (size == longest) {
            tooLong = true;
        } else if (!tooLong) {
            bytes = size < bytes.length ? bytes : Arrays.copyOf(bytes, 2 * size);
            bytes[size++] = (byte) b;
        }
    }
}
