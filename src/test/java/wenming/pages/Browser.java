package wenming.pages;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.web.Server;
import wenming.web.api.Limits;

/**
 * A real Chromium before a real server, for one test class: {@code @RegisterExtension static final Browser BROWSER = new
 * Browser();}. A test fails where a page wrote an error to the console, broke the Content-Security-Policy or asked another
 * origin for anything. Screenshots lie in {@code target/screenshots}.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");
    private static final Path UNPACKED = Path.of("target/browser");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Supplier<String> elsewhere;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;
    private Server server;
    private String base;

    Browser() {
        this(null);
    }

    /**
     * Before a server that the test starts by itself.
     *
     * @param elsewhere its address, asked for when the first page is opened
     */
    Browser(Supplier<String> elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (elsewhere == null) {
            server = new Server(Browser::assessors, "127.0.0.1", 0, Limits.usual());
            server.start();
            base = "http://127.0.0.1:" + server.port();
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setEnv(surroundings())
                        .setArgs(FLAGS));
        if (server != null) {
            server.ready().get(60, SECONDS);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).as("what the pages must not do").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
        if (server != null) {
            server.stop();
        }
    }

    /** The server, to be stopped or asked by other means. */
    Server server() {
        return server;
    }

    String base() {
        if (base == null) {
            base = elsewhere.get();
        }
        return base;
    }

    /** Opens a page in a fresh browser profile. */
    Page visit(String path, Eyes eyes) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(eyes.language())
                .setColorScheme(eyes.scheme())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(eyes.width(), 900)
                .setAcceptDownloads(true));
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        watch(page);
        page.navigate(base() + path);
        return page;
    }

    /** A picture of the whole page, to be looked at. */
    void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nothing that axe knows is wrong with the page. */
    void axe(Page page, String name) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("axe on " + name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(5)
                                .map(node -> node.getHtml() + " "
                                        + node.getAny().stream()
                                                .map(check -> check.getMessage())
                                                .toList())
                                .toList())
                .isEmpty();
    }

    /** The page does not scroll sideways. */
    void fits(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond the right edge of " + name)
                .isEqualTo(0);
    }

    /** The page in both languages, light and dark, at a desk and on a phone: axe, width, and a picture of each. */
    void examine(String path, String name, Consumer<Page> steps) {
        for (Eyes eyes : List.of(
                Eyes.DESK,
                Eyes.DESK_ENGLISH,
                Eyes.DESK_DARK,
                Eyes.DESK_ENGLISH_DARK,
                Eyes.PHONE,
                Eyes.PHONE_ENGLISH_DARK)) {
            Page page = visit(path, eyes);
            steps.accept(page);
            look(page, name + "-" + eyes);
            axe(page, name + "-" + eyes);
            fits(page, name + "-" + eyes);
        }
    }

    private void watch(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswer(message)) {
                faults.add("console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("error: " + error));
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base() + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
                faults.add("request to another origin: " + url);
            }
        });
    }

    /** A refusal that a page deals with, and a server that a test has stopped, are told by the browser as errors too. */
    private static boolean isAnswer(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource");
    }

    /** What this process has, and for an unpacked browser its libraries and its font. */
    private static Map<String, String> surroundings() {
        Map<String, String> all = new HashMap<>(System.getenv());
        if (Files.exists(UNPACKED.resolve("fonts.conf"))) {
            all.put(
                    "FONTCONFIG_FILE",
                    UNPACKED.resolve("fonts.conf").toAbsolutePath().toString());
            all.put(
                    "LD_LIBRARY_PATH",
                    UNPACKED.resolve("al2023/lib").toAbsolutePath().toString());
        }
        return all;
    }

    private static Path executable() {
        String named = System.getenv("WENMING_CHROMIUM");
        Path unpacked = UNPACKED.resolve("executable");
        return Stream.of(
                        named == null ? "" : named,
                        Files.exists(unpacked) ? text(unpacked) : "",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: ./test installs one"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Assessors assessors() {
        try {
            return new Assessors(Library.open(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
