package wenming.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import picocli.CommandLine.IVersionProvider;

/**
 * The version as the jar's manifest says it, and the build: twelve digits of a SHA-256 over what the jar that runs holds. The
 * same sources give the same jar, so that two who see the same build run the same program; no day and no machine is in it.
 * It is asked for with every help, so the sums that the jar keeps of its files are taken, not the files.
 */
final class Version implements IVersionProvider {
    private static final int DIGITS = 12;

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"wenming " + (version == null ? "(unpacked)" : version + " build " + build())};
    }

    private static String build() {
        try {
            Path jar = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (ZipFile files = new ZipFile(jar.toFile())) {
                files.stream()
                        .map(file -> file.getName() + " " + file.getCrc() + " " + file.getSize() + "\n")
                        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException | URISyntaxException e) {
            return "?"; // a jar that was replaced while it ran
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
