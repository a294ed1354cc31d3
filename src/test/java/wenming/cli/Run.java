package wenming.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of {@code ./wenming} as a real process: its code, and what it printed. */
record Run(int code, String out, String err) {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    static Run wenming(String... arguments) {
        return in(ROOT, Map.of(), new byte[0], arguments);
    }

    /** Runs it in a folder, with further variables and with bytes on standard input. */
    static Run in(Path folder, Map<String, String> variables, byte[] input, String... arguments) {
        return of(ROOT, folder, variables, input, arguments);
    }

    /** Runs the product that stands in another folder, there. */
    static Run of(Path product, Map<String, String> variables, String... arguments) {
        return of(product, product, variables, new byte[0], arguments);
    }

    private static Run of(Path product, Path folder, Map<String, String> variables, byte[] input, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(product.resolve("wenming").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("WENMING_BUILD", "never");
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES"));
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().putAll(variables);
        try {
            Path out = Files.createTempFile("wenming", ".out");
            Path err = Files.createTempFile("wenming", ".err");
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input);
            }
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + command);
            }
            return new Run(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
