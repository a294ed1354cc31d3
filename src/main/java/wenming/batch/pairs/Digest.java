package wenming.batch.pairs;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Base64;

/** What stands for a text where only equality matters: 96 bits, of which a thousand million texts share none by chance. */
final class Digest {
    /** Characters of a digest. */
    static final int LENGTH = 16;

    private static final int BYTES = LENGTH / 4 * 3;
    private static final Hasher128 HASHER = Hashing.xxh3_128();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder();

    private Digest() {}

    /** The digest of a text, of letters, figures, hyphens and underscores. */
    static String of(String text) {
        HashValue128 hash = HASHER.hashCharsTo128Bits(text);
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(hash.getMostSignificantBits())
                .putLong(hash.getLeastSignificantBits())
                .array();
        return ENCODER.encodeToString(java.util.Arrays.copyOf(bytes, BYTES));
    }
}
