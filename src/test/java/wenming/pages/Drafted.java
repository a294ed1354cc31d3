package wenming.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drafts, put into the browser of a page that is open, as the form would keep them. */
final class Drafted {
    private static final Path SAMPLES = Path.of("sample-submissions");

    /** Asks the page's own script, so that a test knows no more of the database than the pages do. */
    private static final String SAVE =
            """
            async ({ ruleSet, submission, findings, earlier }) => {
              const own = document.querySelector('script[src^="/assets/"]').getAttribute('src');
              const drafts = await import(own.split('/').slice(0, 3).join('/') + '/drafts.js');
              const draft = drafts.draftOf(JSON.parse(submission), ruleSet);
              if (findings) draft.findings = findings;
              if (earlier) draft.earlier = JSON.parse(earlier);
              return (await drafts.save(draft)).key;
            }""";

    private static final String LOAD =
            """
            async (key) => {
              const own = document.querySelector('script[src^="/assets/"]').getAttribute('src');
              const drafts = await import(own.split('/').slice(0, 3).join('/') + '/drafts.js');
              return JSON.stringify(await drafts.load(key));
            }""";

    private Drafted() {}

    /** Keeps a submission as a draft; its key. */
    static String keep(Page page, String ruleSet, String submission) {
        return keep(page, ruleSet, submission, null, null);
    }

    /**
     * Keeps a draft; its key.
     *
     * @param findings text of a file of findings; null where there is none
     * @param earlier an earlier scorecard; null where there is none
     */
    static String keep(Page page, String ruleSet, String submission, String findings, String earlier) {
        Map<String, String> draft = new LinkedHashMap<>();
        draft.put("ruleSet", ruleSet);
        draft.put("submission", submission);
        draft.put("findings", findings);
        draft.put("earlier", earlier);
        return (String) page.evaluate(SAVE, draft);
    }

    /** Keeps a sample, with the findings of others where the sample has some; its key. */
    static String sample(Page page, String name) {
        String submission = text(name + ".json");
        Path findings = SAMPLES.resolve(name + ".findings.yaml");
        String ruleSet = submission.replaceFirst("(?s)^.*?\"ruleSet\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
        return keep(page, ruleSet, submission, Files.exists(findings) ? text(name + ".findings.yaml") : null, null);
    }

    /** A draft as the browser has it now, as JSON. */
    static String load(Page page, String key) {
        return (String) page.evaluate(LOAD, key);
    }

    /** Waits until the draft has something under this key of it, such as its score; what that is, as JSON or text. */
    static String until(Page page, String key, String what) {
        String read = LOAD.replace("JSON.stringify(await drafts.load(key))", "(await drafts.load(key))." + what);
        for (int i = 0; i < 100; i++) {
            Object value = page.evaluate(read, key);
            if (value != null) {
                return value.toString();
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("the draft has no " + what);
    }

    /** A file of the samples. */
    static String text(String file) {
        try {
            return Files.readString(SAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
