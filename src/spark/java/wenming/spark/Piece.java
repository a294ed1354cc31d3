package wenming.spark;

import java.io.Serializable;

/**
 * What one task reads of a source: the lines that begin between two bytes, or so many entries of the whole.
 *
 * @param lines whether {@code from} and {@code to} are bytes; else they count entries, which are passed over up to {@code from}
 * @param recordsBefore records of the input in front of it
 * @param linesBefore lines of the source in front of it
 */
record Piece(Source source, boolean lines, long from, long to, long recordsBefore, int linesBefore)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The lines that begin from one byte on and before another one. Of what stands in front nothing is known but that it is there. */
    static Piece ofLines(Source source, long from, long to) {
        return new Piece(source, true, from, to, 0, from == 0 ? 0 : 1);
    }

    static Piece whole(Source source) {
        return new Piece(source, false, 0, Long.MAX_VALUE, 0, 0);
    }

    Piece behind(long records, long linesOfSource) {
        return new Piece(source, lines, from, to, records, (int) Math.min(Integer.MAX_VALUE, linesOfSource));
    }

    /** So many entries of a whole source. */
    Piece part(long first, long end) {
        return new Piece(source, false, first, end, recordsBefore + first, 0);
    }

    /** How much there is to read, as far as is known; opening a small file costs more than reading it. */
    long bytes() {
        return Math.max(1 << 16, lines ? to - from : source.length());
    }
}
