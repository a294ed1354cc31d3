package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An unpacked release, run as an office would that has nothing but a system: no variables, and a path of the system's own. */
record Release(Path home) {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Map<String, String> NOTHING = Map.of("PATH", "/usr/bin:/bin");

    /** What a command answered. */
    record Said(int code, String out, String err) {}

    /** Makes the archives of the sources in which the tests run. */
    static Said make(Path output) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("src/main/scripts/dist.sh", "--runtime", "--output", output.toString());
        builder.environment().put("WENMING_BUILD", "never");
        return said(builder, 900);
    }

    /** Unpacks an archive; there is one folder in it. */
    static Release unpacked(Path archive, Path into) throws IOException, InterruptedException {
        Files.createDirectories(into);
        Said tar = said(new ProcessBuilder("tar", "xzf", archive.toString(), "-C", into.toString()), 300);
        assertThat(tar.code()).as(tar.err()).isZero();
        try (Stream<Path> folders = Files.list(into)) {
            return new Release(folders.findFirst().orElseThrow());
        }
    }

    Said run(String... arguments) throws IOException, InterruptedException {
        return said(process(Map.of(), launcher(arguments)), 300);
    }

    Said run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        return said(process(variables, launcher(arguments)), 300);
    }

    /** Another program of the system, in the folder of the release. */
    Said system(String... command) throws IOException, InterruptedException {
        return said(process(Map.of(), List.of(command)), 300);
    }

    /** By somebody who may only read it: another user where the tests run as root, whom no permission stops. */
    Said runByReader(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (system("id", "-u").out().strip().equals("0")) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        } else {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        command.addAll(launcher(arguments));
        return said(process(variables, command), 300);
    }

    /** Starts the server; the caller ends it. */
    Process serve() throws IOException {
        return process(Map.of(), launcher("serve", "--port", "0", "--lang", "en"))
                .start();
    }

    static String address(Process server) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
            all.append(line).append('\n');
        }
        throw new AssertionError(all.toString());
    }

    /** Waits for the class-data archive that the first start makes behind it, so that nobody writes into a folder that goes. */
    void awaitArchive() throws InterruptedException {
        Path cache = home.resolve("cache");
        for (int i = 0;
                i < 6000
                        && (!Files.exists(cache.resolve("wenming.jsa.of"))
                                || Files.exists(cache.resolve("wenming.jsa.lists")));
                i++) {
            Thread.sleep(50);
        }
        assertThat(cache.resolve("wenming.jsa")).exists();
    }

    private List<String> launcher(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/wenming").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder process(Map<String, String> variables, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment().putAll(NOTHING);
        builder.environment().putAll(variables);
        return builder;
    }

    private static Said said(ProcessBuilder builder, long seconds) throws IOException, InterruptedException {
        Path out = Files.createTempFile("release", ".out");
        Path err = Files.createTempFile("release", ".err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + builder.command());
        }
        Said said = new Said(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return said;
    }
}
