package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A hand at the form. */
record FormHand(Page page) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Path SAMPLES = Path.of("sample-submissions");

    /** At a form that is ready to be filled in. */
    static FormHand at(Page page) {
        page.locator("html[data-ready='form']").waitFor();
        return new FormHand(page);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** The control at a pointer. */
    Locator field(String pointer) {
        page.waitForFunction(
                "(pointer) => { const all = [...document.querySelectorAll('[data-at]:is(input, select, textarea)')];"
                        + POINTER
                        + " all.forEach((one) => one.removeAttribute('data-test'));"
                        + " const found = all.find((one) => of(one) === pointer); found?.setAttribute('data-test', ''); return !!found; }",
                pointer);
        return page.locator("[data-test]");
    }

    private static final String POINTER = " const of = (element) => { let keys = ''; let node = element;"
            + " while (node && node.dataset.base === undefined) { if (node.dataset.at !== undefined) keys = '/' + node.dataset.at + keys;"
            + " node = node.parentElement?.closest('[data-at], [data-base]'); } return (node?.dataset.base ?? '') + keys; };";

    /** Pointer of the control that has the cursor. */
    String focused() {
        return (String) page.evaluate("() => {" + POINTER + " return of(document.activeElement); }");
    }

    /** Fills in what is needed before there is a score; days that the rule set has fixed stay. */
    void head(String name, String from, String to) {
        field("/unit/id").fill("u1");
        field("/unit/name").fill(name);
        Locator kind = field("/unit/kind");
        if (kind.inputValue().isEmpty()) {
            kind.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
        day("/period/from", from == null ? "2021-01-01" : from, from != null);
        day("/period/to", to == null ? "2021-12-31" : to, to != null);
    }

    private void day(String pointer, String day, boolean always) {
        if (always || field(pointer).inputValue().isEmpty()) {
            field(pointer).fill(day);
        }
    }

    void add(String list) {
        page.locator("#list-" + list + " .list-head .add").click();
    }

    /** Presses the tabulator until the control at the pointer has the cursor. */
    void tabTo(String pointer) {
        for (int i = 0; i < 400 && !focused().equals(pointer); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused()).isEqualTo(pointer);
    }

    void tabToControl(String selector) {
        String there = "(selector) => document.activeElement === document.querySelector(selector)";
        for (int i = 0; i < 400 && !(Boolean) page.evaluate(there, selector); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(there, selector)).isEqualTo(true);
    }

    /** Waits until the answer to the last change is shown. */
    void settled() {
        page.locator("#live[aria-busy='false']").waitFor();
    }

    void saved() {
        page.waitForFunction("() => document.getElementById('saved').dataset.state === 'saved'");
    }

    String score() {
        return page.locator("#live-score .score").getAttribute("data-score");
    }

    byte[] exportedBytes() {
        Download download = page.waitForDownload(() -> page.locator("#export").click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode exported() {
        return read(new String(exportedBytes(), StandardCharsets.UTF_8));
    }

    /** Replaces everything by a file. */
    void replace(String json) {
        page.onceDialog(dialog -> dialog.accept());
        page.locator("#import")
                .setInputFiles(new FilePayload("file.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        page.locator("#message:not([hidden])").waitFor();
    }

    /** Puts a draft into the browser's store and opens it. */
    void draft(String json) {
        page.evaluate(
                "async (json) => { const drafts = await import(document.querySelector('script[src*=\"/form.js\"]').src.replace('form.js', 'drafts.js'));"
                        + " const submission = JSON.parse(json); await drafts.save({ key: 'sample', ruleSet: submission.ruleSet, name: '', submission, score: null }); }",
                json);
        page.navigate(page.url().replaceAll("/form.*", "/form?draft=sample"));
        page.waitForURL("**ruleSet=**");
        at(page);
    }

    JsonNode asBrowsersRead(String json) {
        return read((String) page.evaluate("(json) => JSON.stringify(JSON.parse(json))", json));
    }

    JsonNode scoredByApi(byte[] submission, String base) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/score"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(submission))
                .build();
        return read(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
