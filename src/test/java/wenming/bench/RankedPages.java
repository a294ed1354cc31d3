package wenming.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.pages.Many;
import wenming.web.Server;
import wenming.web.api.Limits;

/** How long a page of a large ranking takes over HTTP: {@code RankedPages 10000 200}, units and requests of each kind. */
final class RankedPages {
    private static final String BOUNDARY = "part-of-the-batch";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final PrintStream out;

    private RankedPages(String base, PrintStream out) {
        this.base = base;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        int units = Integer.parseInt(arguments[0]);
        Server server = new Server(RankedPages::assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get();
        new RankedPages("http://127.0.0.1:" + server.port(), System.out).measure(units, Integer.parseInt(arguments[1]));
        server.stop();
        System.exit(0);
    }

    private void measure(int units, int requests) throws Exception {
        long began = System.nanoTime();
        String page = handIn(Many.lines(units));
        await(page);
        say("handed in, scored and ranked, s", (System.nanoTime() - began) / 1e9);
        for (String query : List.of(
                "",
                "?q=" + encoded("第123"),
                "?q=unit-09",
                "?region=" + encoded("示例市乙区"),
                "?parent=commission-2&sort=name")) {
            double[] millis = new double[requests];
            for (int i = 0; i < requests; i++) {
                long start = System.nanoTime();
                get(page + query);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            double first = millis[0];
            Arrays.sort(millis);
            say("ms, first", first);
            say("   median", millis[requests / 2]);
            say("      p99 " + query, millis[requests * 99 / 100]);
        }
    }

    private String handIn(byte[] lines) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"units.ndjson\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(lines);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                request("/batches")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(where -> URI.create(where).getPath())
                .orElseThrow(() -> new IOException(answer.statusCode() + " " + answer.body()));
    }

    private void await(String page) throws IOException, InterruptedException {
        while (!get(page + "/progress").contains("event: end")) {
            Thread.sleep(100);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("HX-Request", "true");
    }

    private void say(String what, double figure) {
        out.printf(Locale.ROOT, "%-50s %8.1f%n", what, figure);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Assessors assessors() {
        try {
            return new Assessors(Library.open(List.of()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
