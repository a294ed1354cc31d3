package wenming.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What folders of rule sets hold, as one text: another one as soon as a file that matters is another. */
public final class FolderState {
    private FolderState() {}

    /**
     * The state of the folders, cases left out.
     *
     * @throws IOException if they cannot be read as a whole, for example because a file is being replaced
     */
    public static String of(List<Path> folders) throws IOException {
        MessageDigest digest = sha256();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !isCase(folder.relativize(file)))
                        .sorted()
                        .toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    digest.update((file + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            } catch (java.io.UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isCase(Path file) {
        return file.getParent() != null && file.getParent().endsWith("cases");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
