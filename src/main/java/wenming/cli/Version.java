package wenming.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.CommandLine.IVersionProvider;

/**
 * The version as the jar's manifest says it, and the build: the first twelve digits of the SHA-256 of the jar that runs. The
 * same sources give the same jar, so that two who see the same build run the same program; no day and no machine is in it.
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
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException | URISyntaxException e) {
            return "?"; // a jar that was replaced while it ran
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
