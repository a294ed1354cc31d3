package wenming.web.pages;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Scripts and styles, from the jar alone: whoever uses the pages may sit in a closed network. Their addresses carry a
 * fingerprint of them all, so that a browser may keep them for good and still gets new ones with a new version.
 */
final class Assets {
    private static final String FOLDER = "/wenming/web/assets";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8");

    private final Map<String, byte[]> files;
    private final Map<String, byte[]> zipped = new ConcurrentHashMap<>();
    private final String fingerprint;

    Assets() {
        this.files = read();
        this.fingerprint = fingerprint(files);
    }

    /** Where a browser finds it. */
    String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("there is no " + FOLDER + "/" + name);
        }
        return "/assets/" + fingerprint + "/" + name;
    }

    /** Sends one; false where there is none. An outdated fingerprint gets what there is now, but may not be kept. */
    boolean send(Context ctx, String asked, String name) {
        byte[] file = files.get(name);
        if (file == null) {
            return false;
        }
        boolean current = asked.equals(fingerprint);
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("Vary", "Accept-Encoding");
        String accepted = ctx.header("Accept-Encoding");
        if (accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
            ctx.header("Content-Encoding", "gzip");
            ctx.result(zipped.computeIfAbsent(name, unused -> gzip(file)));
        } else {
            ctx.result(file);
        }
        ctx.contentType(TYPES.get(ending(name)));
        return true;
    }

    private static Map<String, byte[]> read() {
        try {
            URI folder = Assets.class.getResource(FOLDER).toURI();
            if (!folder.getScheme().equals("jar")) {
                return read(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (TYPES.containsKey(ending(file.toString()))) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static String fingerprint(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] file) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
