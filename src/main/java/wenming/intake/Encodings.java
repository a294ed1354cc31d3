package wenming.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import wenming.model.Problem;
import wenming.shape.Place;

/** Recognises texts that are not UTF-8, which Chinese offices still save every day. */
final class Encodings {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

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
        if (isBlank(bytes, start)) {
            return new Problem("empty", "", 1, 1, "", "object", "");
        } else if (isUtf16(bytes)) {
            return new Problem("not-utf8", "", 1, 1, "UTF-16", "UTF-8", "");
        } else if (isUtf8(bytes)) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true); // stops at the fault
        String name = decodes(bytes, Charset.forName("GB18030")) ? "GBK" : "";
        Place place = Place.in(bytes, start).at(in.position());
        return new Problem("not-utf8", "", place.line(), place.column(), name, "UTF-8", "");
    }

    private static boolean isBlank(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the bytes are UTF-8, the shortest form of each character and no halves of pairs. Every submission goes through
     * this: a decoder that also writes the characters took a quarter of all reading.
     */
    static boolean isUtf8(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i];
            if (lead >= 0) {
                boolean eight = i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0;
                i += eight ? Long.BYTES : 1;
                continue;
            }
            int more = more(lead & 0xFF);
            if (more == 0 || i + more >= bytes.length || !isSecond(lead & 0xFF, bytes[i + 1] & 0xFF)) {
                return false;
            }
            for (int k = 2; k <= more; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += more + 1;
        }
        return true;
    }

    /** How many bytes follow this one, which is none of ASCII; 0 if no character begins with it. */
    private static int more(int lead) {
        if (lead < 0xC2) {
            return 0;
        }
        return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
    }

    private static boolean isSecond(int lead, int second) {
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
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
