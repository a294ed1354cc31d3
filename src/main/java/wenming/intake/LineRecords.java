package wenming.intake;

import java.io.IOException;
import java.io.InputStream;
import wenming.model.Problem;

/** The records of a text that has one a line, as they arrive: NDJSON. Blank lines are passed over. For one thread. */
public final class LineRecords {
    private final Lines lines;
    private final String source;
    private final int longest;
    private boolean ended;

    /**
     * Records of a text.
     *
     * @param source the name under which its entries go
     * @param longest bytes of a record; a longer one is an entry that cannot be read
     */
    public LineRecords(InputStream in, String source, int longest) {
        this(in, source, longest, 0);
    }

    /**
     * Records of a piece of a text that begins with a line.
     *
     * @param before lines of the text in front of the piece
     */
    public LineRecords(InputStream in, String source, int longest, int before) {
        this.lines = new Lines(in, longest, before);
        this.source = source;
        this.longest = longest;
    }

    /**
     * Whether {@link #next} would answer at once.
     *
     * @throws IOException as the text throws it; what came before has been given
     */
    public boolean ready() throws IOException {
        return ended || lines.ready();
    }

    /**
     * The next record; waits for it. Null behind the last one.
     *
     * @throws IOException as the text throws it; what came before has been given
     */
    public Entry next() throws IOException {
        if (ended || !lines.advance()) {
            return null;
        }
        byte[] bytes = lines.bytes();
        if (lines.tooLong()) {
            return new Entry.Unreadable(
                    source, lines.number(), new Problem("too-large-record", "", 0, 0, "", longest + "", ""));
        } else if (lines.number() == 1 && Encodings.isUtf16(bytes)) {
            // Cut at line feeds, UTF-16 is rubbish: say it once instead of for every line.
            ended = true;
            return new Entry.Unreadable(source, 1, new Problem("not-utf8", "", 0, 0, "UTF-16", "UTF-8", ""));
        }
        return new Entry.Read(source, lines.number(), bytes);
    }

    /** How many lines have been read to their ends, blank ones and those before a piece too. */
    public int linesRead() {
        return lines.number();
    }
}
