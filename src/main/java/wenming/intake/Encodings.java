package wenming.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import wenming.model.Problem;
import wenming.shape.Place;

/** Recognises texts that are not UTF-8, which Chinese offices still save every day. */
final class Encodings {
    private Encodings() {}

    /** Where the text begins: behind a byte order mark, if there is one. */
    static int startOf(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    /** What is wrong with the bytes as a text; null if nothing is. */
    static Problem objection(byte[] bytes) {
        int start = startOf(bytes);
        boolean blank = true;
        boolean ascii = true;
        for (int i = start; i < bytes.length; i++) {
            blank &= bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t';
            ascii &= bytes[i] > 0;
        }
        if (blank) {
            return new Problem("empty", "", 1, 1, "", "object", "");
        } else if (ascii) {
            return null;
        } else if (isUtf16(bytes)) {
            return new Problem("not-utf8", "", 1, 1, "UTF-16", "UTF-8", "");
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                break;
            } else if (result.isUnderflow()) {
                return null;
            }
        }
        String name = decodes(bytes, Charset.forName("GB18030")) ? "GBK" : "";
        Place place = Place.in(bytes, start).at(in.position());
        return new Problem("not-utf8", "", place.line(), place.column(), name, "UTF-8", "");
    }

    /** Whether the bytes begin as UTF-16 does, with its mark or with half of an ASCII character. */
    static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || bytes[0] == 0 || bytes[1] == 0);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
