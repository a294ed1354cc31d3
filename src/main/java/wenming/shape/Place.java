package wenming.shape;

import com.fasterxml.jackson.core.JsonLocation;

/** Line and column, both from 1; the column counts characters, not bytes, so that it fits Chinese text. */
public record Place(int line, int column) {
    /** Tells where a parser stands. */
    @FunctionalInterface
    public interface Finder {
        /** The place of a location that the parser reports. */
        Place of(JsonLocation location);
    }

    /** For parsers that count characters themselves, as the YAML parser does. */
    public static Place counted(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** For parsers of bytes: counts lines and characters before the byte offset. For one thread. */
    public static Finder in(byte[] utf8, int start) {
        return new Counting(utf8, start);
    }

    /** Goes on from where it was asked last, so that a text full of problems is walked once, not once for each. */
    private static final class Counting implements Finder {
        private final byte[] utf8;
        private final int start;
        private int at;
        private int line;
        private int column;

        Counting(byte[] utf8, int start) {
            this.utf8 = utf8;
            this.start = start;
            rewind();
        }

        @Override
        public Place of(JsonLocation location) {
            int offset = (int) Math.min(Math.max(location.getByteOffset(), 0) + start, utf8.length);
            if (offset < at) {
                rewind();
            }
            for (; at < offset; at++) {
                if (utf8[at] == '\n') {
                    line++;
                    column = 1;
                } else if ((utf8[at] & 0xC0) != 0x80 && !isMark(at)) {
                    column++;
                }
            }
            return new Place(line, column);
        }

        private void rewind() {
            at = start;
            line = 1;
            column = 1;
        }

        private boolean isMark(int i) {
            return i == 0
                    && utf8.length > 2
                    && utf8[0] == (byte) 0xEF
                    && utf8[1] == (byte) 0xBB
                    && utf8[2] == (byte) 0xBF;
        }
    }
}
