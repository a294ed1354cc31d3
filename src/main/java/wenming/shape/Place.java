package wenming.shape;

import com.fasterxml.jackson.core.JsonLocation;
import java.nio.charset.StandardCharsets;

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
    public static Finder in(byte[] utf8, int start) {
        return location -> {
            int offset = (int) Math.min(Math.max(location.getByteOffset(), 0) + start, utf8.length);
            int line = 1;
            int lineStart = start;
            for (int i = start; i < offset; i++) {
                if (utf8[i] == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            String before = new String(utf8, lineStart, offset - lineStart, StandardCharsets.UTF_8);
            if (line == 1 && before.startsWith("\uFEFF")) {
                before = before.substring(1);
            }
            return new Place(line, before.codePointCount(0, before.length()) + 1);
        };
    }
}
