package wenming.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Remembers from what the rules were last compiled: their files, and the classes that they match and call. */
final class UpToDate {
    private final Path mark;
    private final String state;

    UpToDate(Path rules, Path classes) throws IOException {
        this.mark = classes.resolve("wenming").resolve("rules").resolve("compiled-from.txt");
        this.state = state(rules, classes);
    }

    boolean already() throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(state);
    }

    void remember() throws IOException {
        Files.writeString(mark, state);
    }

    private static String state(Path rules, Path classes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path root : new Path[] {
                rules,
                classes.resolve("wenming/model"),
                classes.resolve("wenming/measure"),
                classes.resolve("wenming/catalogue"),
                classes.resolve("wenming/build")
            }) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile)
                            .filter(path -> !path.toString().contains("cases"))
                            .sorted()
                            .toList()) {
                        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
