package wenming.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What was found about a rule set as long as neither its files, nor what it builds on, nor this program change: kept in a
 * folder, by SHA-256 of all of them. Only what was found to be right is kept, and losing it costs nothing but time.
 */
public final class Memory {
    /** Keeps nothing. */
    public static final Memory NONE = new Memory(null, "");

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final String program;

    private Memory(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** A memory in a folder, for this program: what another build found does not count. */
    public static Memory in(Path folder) {
        try {
            Path jar = Path.of(Memory.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // Classes in a folder are a program that is being written: nothing it found yesterday holds today.
            return Files.isRegularFile(jar) ? of(folder, sha256(List.of(Files.readAllBytes(jar)))) : NONE;
        } catch (IOException | URISyntaxException e) {
            return NONE;
        }
    }

    /** A memory for a program of this name. */
    static Memory of(Path folder, String program) {
        return new Memory(folder, program);
    }

    /** What was found about this; empty if nothing was, or if it can no longer be read. */
    <T extends Record> Optional<T> recall(String what, List<byte[]> about, Class<T> type) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(what, about)), type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps what was found; if it cannot, it does not. */
    void keep(String what, List<byte[]> about, Record found) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "new", ".part");
            Files.write(part, JSON.writeValueAsBytes(found));
            Files.move(part, file(what, about), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            // A full or forbidden disk: the next run does the work again.
        }
    }

    private Path file(String what, List<byte[]> about) {
        List<byte[]> all = new java.util.ArrayList<>(about);
        all.add(0, (program + " " + what).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(sha256(all) + ".json");
    }

    private static String sha256(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update((part.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
