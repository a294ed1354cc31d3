package wenming.report.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import wenming.report.Json;
import wenming.score.Scorecard;

/**
 * The short check code (校验码) of a scorecard: the first twelve hexadecimal digits of the SHA-256 of its JSON line, in three
 * groups that can be read out. Doubts are left out of the line: they change no figure, and a unit does not print its own.
 */
public final class CheckCode {
    private static final int BYTES = 6;

    private CheckCode() {}

    /** Such as {@code 3F09-A1B2-77C0}. */
    public static String of(Scorecard card) {
        byte[] line = Json.line(card.with(null, List.of()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line);
            String digits = HexFormat.of().formatHex(digest, 0, BYTES).toUpperCase(Locale.ROOT);
            return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
