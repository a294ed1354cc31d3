package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.web.api.Limits;

/** What all pages have in common, as HTTP shows it. */
class PagesTest {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(Client::assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void runNothingThatIsNotAFileOfTheServer() {
        HttpResponse<String> page = client.get("/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(page.body()).doesNotContain(" style=", " onclick=", "<style", "javascript:");
    }

    @Test
    void everyScriptAndStyleThatIsNamedIsThereAndMayBeKept() {
        Set<String> assets = assets(client.get("/").body());
        assertThat(assets).hasSizeGreaterThan(4).allSatisfy(asset -> {
            HttpResponse<String> file = client.get(asset);
            assertThat(file.statusCode()).as(asset).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        });
        String outdated = assets.iterator().next().replaceFirst("/assets/[0-9a-f]+/", "/assets/000000000000/");
        assertThat(client.get(outdated).headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(client.get("/assets/000000000000/../messages_zh.properties").statusCode())
                .isIn(400, 404);
        assertThat(client.get("/assets/000000000000/%2e%2e/site.css").statusCode())
                .isIn(400, 404);
    }

    @Test
    void aVisitorMayChooseALanguageAndStaysWhereHeIs() {
        HttpResponse<String> answer = client.get("/?lang=zh&q=a%26b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/?q=a%26b");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("wenming-lang=zh;")
                .contains("SameSite=Lax");
        assertThat(client.get("//elsewhere.example/?lang=zh")
                        .headers()
                        .firstValue("Location")
                        .orElse("/"))
                .doesNotStartWith("//");
    }

    @Test
    void theBrowserAsksForALanguageUntilThen() {
        assertThat(in("zh-CN,zh;q=0.9,en;q=0.8")).contains("<html lang=\"zh-CN\"");
        assertThat(in("en;q=0.3, zh;q=0.7")).contains("<html lang=\"zh-CN\"");
        assertThat(in("fr, en;q=0.5")).contains("<html lang=\"en\"");
        assertThat(in(";;;")).contains("<html lang=\"en\"");
    }

    @Test
    void anotherSiteCannotHandAnythingIn() {
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "http://elsewhere.example"}
        }) {
            HttpResponse<String> refused = client.send(client.request("/start/file")
                    .header("Content-Type", "application/octet-stream")
                    .header(header[0], header[1])
                    .POST(Client.text(Client.SMALL)));
            assertThat(refused.statusCode()).as(header[0] + " " + header[1]).isEqualTo(403);
        }
        HttpResponse<String> own = client.send(client.request("/start/file")
                .header("Content-Type", "application/octet-stream")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .POST(Client.text(Client.SMALL)));
        assertThat(own.statusCode()).isEqualTo(200);
    }

    @Test
    void whoAsksForHeadersOnlyGetsThoseOfThePage() {
        HttpResponse<String> page =
                client.send(client.request("/form").method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).isEmpty();
        HttpResponse<String> none = client.send(
                client.request("/batches/none").method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(none.statusCode()).isEqualTo(404);
    }

    @Test
    void anErrorIsAPageForPeopleAndADocumentForPrograms() {
        HttpResponse<String> page = client.send(client.request("/nothing?q=%3Cscript%3Ealert")
                .header("Accept", "text/html")
                .GET());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>").doesNotContain("<script>alert");
        assertThat(client.get("/nothing").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        HttpResponse<String> api = client.send(client.request("/api/v1/rule-sets/nothing")
                .header("Accept", "text/html")
                .GET());
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private static String in(String languages) {
        return client.send(
                        client.request("/").header("Accept-Language", languages).GET())
                .body();
    }

    private static Set<String> assets(String page) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ASSET.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
