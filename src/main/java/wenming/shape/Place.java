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

    /** For parsers of bytes: counts lines and characters before the byte offset. */
    public static InBytes in(byte[] utf8, int start) {
        return new InBytes(utf8, start);
    }

    /** Counts on from the last place it was asked for: a long text with many problems is walked through once. */
    public static final class InBytes implements Finder {
        private final byte[] utf8;
        private final int start;
        private int counted;
        private int line = 1;
        private int column = 1;

        private InBytes(byte[] utf8, int start) {
            this.utf8 = utf8;
            this.start = start;
            this.counted = start;
        }

        @Override
        public Place of(JsonLocation location) {
            return at((int) Math.min(Math.max(location.getByteOffset(), 0) + start, utf8.length));
        }

        /** The place of a byte, by its place in the array. */
        public Place at(int offset) {
            if (offset < counted) {
                counted = start;
                line = 1;
                column = 1;
            }
            for (; counted < offset; counted++) {
                if (utf8[counted] == '\n') {
                    line++;
                    column = 1;
                } else if ((utf8[counted] & 0xC0) != 0x80) {
                    column++; // bytes within a character count none
                }
            }
            return new Place(line, column);
        }
    }
}
