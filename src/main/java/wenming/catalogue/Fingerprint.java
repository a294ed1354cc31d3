package wenming.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of the files that decide a score: the same rules have the same fingerprint on every machine. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Path root, String id, List<RuleText> own, List<RuleText> common, String calendar)
            throws IOException {
        MessageDigest digest = sha256();
        add(digest, id + "/catalogue.yaml", Files.readAllBytes(root.resolve(id).resolve("catalogue.yaml")));
        for (List<RuleText> texts : List.of(own, common)) {
            for (RuleText text : texts) {
                add(digest, text.file(), text.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        Path days = root.resolve("calendars").resolve(calendar + ".yaml");
        if (calendar != null && Files.exists(days)) {
            add(digest, "calendars/" + calendar + ".yaml", Files.readAllBytes(days));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, byte[] bytes) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
