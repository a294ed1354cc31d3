package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The server as a process of its own. */
class ServeIT {
    private static final Pattern WHERE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @Test
    void aBatchManyTimesTheHeapIsAnsweredToItsEndAndTheServerStopsWhenAsked() throws Exception {
        int lines = 400;
        byte[] line = (Files.readString(Path.of("sample-submissions/shenyang-2025.json"))
                                .replaceAll("\\R\\s*", "")
                        + " ".repeat(1_000_000) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        Process server = serve("-Xmx80m");
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address(server) + "/api/v1/batches"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofInputStream(() -> new Repeated(line, lines)))
                    .build();

            HttpResponse<java.util.stream.Stream<String>> answer =
                    HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());

            long scored =
                    answer.body().filter(one -> one.contains("\"scorecard\"")).count();
            assertThat(scored).isEqualTo(lines);
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143); // ended by SIGTERM, as asked
    }

    private static Process serve(String javaOptions) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./wenming", "serve", "--port", "0", "--lang", "en");
        builder.environment().put("WENMING_BUILD", "never");
        builder.environment().put("WENMING_JAVA_OPTS", javaOptions);
        return builder.start();
    }

    private static String address(Process server) throws IOException {
        var said = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher where = WHERE.matcher(line);
            if (where.find()) {
                return where.group();
            }
            all.append(line).append('\n');
        }
        throw new AssertionError(all.toString());
    }

    /** The same line again and again, without holding them all. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private long left;
        private int at;

        Repeated(byte[] line, int times) {
            this.line = line;
            this.left = (long) line.length * times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, line.length - at), left);
            System.arraycopy(line, at, into, offset, count);
            at = (at + count) % line.length;
            left -= count;
            return count;
        }
    }
}
