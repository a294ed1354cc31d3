package wenming.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The operator's rule folders as text, so that every machine scores by what the driver read, whatever lies on its own disk.
 * Texts travel and are compiled where they arrive: compiled rules are never sent.
 *
 * @param folders the files of each folder by their path in it
 * @param sha256 of all paths and texts; of nothing where there are no folders
 */
record RuleFolders(List<Map<String, byte[]>> folders, String sha256) implements Serializable {
    private static final long serialVersionUID = 1L;

    RuleFolders {
        folders = new ArrayList<>(folders); // Java's own lists that do not change cost a detour when they are sent
    }

    static RuleFolders read(List<Path> paths) throws IOException {
        List<Map<String, byte[]>> folders = new ArrayList<>();
        MessageDigest digest = digest();
        for (Path path : paths) {
            Map<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> inside = Files.walk(path)) {
                for (Path file : inside.filter(Files::isRegularFile).toList()) {
                    String name = path.relativize(file).toString().replace('\\', '/');
                    if (!name.startsWith(".") && !name.contains("/.")) {
                        files.put(name, Files.readAllBytes(file));
                    }
                }
            }
            files.forEach((name, text) -> {
                digest.update((name + "\n" + text.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(text);
            });
            folders.add(files);
        }
        return new RuleFolders(folders, HexFormat.of().formatHex(digest.digest()));
    }

    /** The folders on this machine's disk, until its Java ends. */
    List<Path> unpacked() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Map<String, byte[]> files : folders) {
            Path root = Files.createTempDirectory("wenming-rules-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            paths.add(root);
        }
        return paths;
    }

    private static void delete(Path root) {
        try (Stream<Path> inside = Files.walk(root)) {
            inside.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // A few kilobytes stay in a temporary folder.
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
