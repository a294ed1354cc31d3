package wenming.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as it is written in a manifest. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** In hexadecimal; empty where there is none. */
    static String hex(MessageDigest digest) {
        return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
    }
}
