package wenming.intake;

import java.io.IOException;
import java.io.InputStream;
import wenming.model.Problem;

/**
 * The elements of a JSON array, one at a time, whatever their number; each is handed on as it stands there. What is wrong
 * between them is an entry that cannot be read, and the reading goes on with the next element. An array ends where the
 * outermost bracket is closed.
 */
final class ArrayRecords {
    private final Cursor text;
    private final ElementScan scan;
    private final String source;
    private final int longest;
    private Awaits awaits = Awaits.OPENING;
    private boolean any;

    /** What may come next. */
    private enum Awaits {
        OPENING,
        FIRST,
        ELEMENT,
        COMMA,
        NOTHING,
        END
    }

    /**
     * Elements of a text whose first character that is not blank is a bracket.
     *
     * @param source the name under which its entries go
     * @param longest bytes of an element; a longer one is an entry that cannot be read
     */
    ArrayRecords(InputStream in, String source, int longest) {
        this.text = new Cursor(in);
        this.scan = new ElementScan(text, longest);
        this.source = source;
        this.longest = longest;
    }

    /** Line that has been reached, from 1. */
    int line() {
        return text.line();
    }

    /** The next element, or what is wrong before it; null behind the last one. */
    Entry next() throws IOException {
        while (awaits != Awaits.END) {
            int c = text.afterBlanks();
            Entry entry = awaits == Awaits.NOTHING ? behind(c) : c < 0 ? cutOff() : within(c);
            if (entry != null) {
                any = true;
                return entry;
            }
        }
        return null;
    }

    /** What begins with this character; null if that is only structure. */
    private Entry within(int c) throws IOException {
        if (awaits == Awaits.OPENING) {
            text.take();
            awaits = Awaits.FIRST;
            return null;
        } else if (c == ']') {
            Entry comma = awaits == Awaits.ELEMENT ? problem("extra-comma") : null;
            text.take();
            awaits = Awaits.NOTHING;
            return comma;
        } else if (c == ',') {
            return comma();
        } else if (awaits == Awaits.COMMA) {
            awaits = Awaits.ELEMENT;
            return problem("missing-comma");
        }
        return element();
    }

    private Entry comma() throws IOException {
        if (awaits == Awaits.COMMA) {
            text.take();
            awaits = Awaits.ELEMENT;
            return null;
        }
        Entry extra = problem("extra-comma");
        while (text.afterBlanks() == ',') {
            text.take(); // said once, however many there are
        }
        return extra;
    }

    private Entry element() throws IOException {
        int line = text.line();
        int column = text.column();
        awaits = scan.take() ? Awaits.ELEMENT : Awaits.COMMA;
        if (scan.isCutOff()) {
            return cutOff();
        }
        return scan.isTooLong()
                ? new Entry.Unreadable(
                        source, line, column, new Problem("too-large-record", "", 1, 1, "", longest + "", ""))
                : new Entry.Read(source, line, column, scan.bytes());
    }

    /** The text ends before the array does. An element of which only a part has come is none. */
    private Entry cutOff() {
        awaits = Awaits.END;
        return problem("array-cut-off");
    }

    private Entry behind(int c) {
        awaits = Awaits.END;
        if (c >= 0) {
            return problem("behind-array");
        }
        return any ? null : problem("empty-array");
    }

    /** At the place that has been reached. */
    private Entry problem(String code) {
        return new Entry.Unreadable(source, text.line(), text.column(), new Problem(code, "", 1, 1, "", "", ""));
    }

    /** Bytes one after the other, with the place of the next one. */
    static final class Cursor {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int from;
        private int to;
        private int line = 1;
        private int column = 1;

        Cursor(InputStream in) {
            this.in = in;
        }

        int line() {
            return line;
        }

        /** Counts characters. */
        int column() {
            return column;
        }

        /** The next byte, which stays there; -1 at the end. */
        int peek() throws IOException {
            if (from == to) {
                from = 0;
                to = 0;
                to = Math.max(0, in.read(buffer));
            }
            return from == to ? -1 : buffer[from] & 0xFF;
        }

        /** Takes the byte that was looked at. */
        int take() {
            int b = buffer[from++] & 0xFF;
            if (b == '\n') {
                line += line < Integer.MAX_VALUE ? 1 : 0;
                column = 1;
            } else if ((b & 0xC0) != 0x80) {
                column++; // bytes within a character count none
            }
            return b;
        }

        /** The next byte that is not blank, which stays there; -1 at the end. A byte order mark is no part of the text. */
        int afterBlanks() throws IOException {
            int c = peek();
            while (c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c == 0xEF && line == 1 && column == 1)) {
                if (c == 0xEF) {
                    mark();
                } else {
                    take();
                }
                c = peek();
            }
            return c;
        }

        private void mark() throws IOException {
            for (int i = 0; i < 3 && peek() >= 0x80; i++) {
                take();
            }
            column = 1;
        }
    }
}
