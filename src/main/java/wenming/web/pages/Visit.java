package wenming.web.pages;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Json;
import wenming.report.Messages;
import wenming.report.Templates;
import wenming.web.api.Office;

/**
 * One visit of a page: its language and its way to texts, addresses and rule sets. Every template gets it as {@code visit}.
 *
 * @param path of the page, with its query but for the language
 */
public record Visit(Language language, String path, Assets assets, Office office) {
    /** The message in the visitor's language. */
    public String say(String key, Object... values) {
        return Messages.in(language).say(key, values);
    }

    /** The text in the visitor's language; empty where there is none. */
    public String say(Text text) {
        return text == null ? "" : text.in(language);
    }

    /** The language as HTML names it. */
    public String lang() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** Address of a script or style. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Where the same page is shown in the other language. */
    public String inOtherLanguage() {
        String other = language == Language.ZH ? "en" : "zh";
        return path + (path.contains("?") ? "&" : "?") + Tongue.KEY + "=" + other;
    }

    /** Every message whose key begins so, as JSON by the rest of the key: what a script has to say. */
    public String words(String prefix) {
        Messages messages = Messages.in(language);
        Map<String, String> words = new TreeMap<>();
        messages.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> words.put(key.substring(prefix.length()), messages.say(key)));
        return inScript(words);
    }

    /** A value as JSON that may stand within a script element. */
    public String inScript(Object value) {
        return new String(Json.line(value), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** What is served now; refuses as long as it is not loaded. */
    Office.Open open() {
        return office.now();
    }

    /** A template filled in; {@code visit} is added. */
    String render(String template, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("visit", this);
        return Templates.render(template, all);
    }

    /** Answers with a template. */
    void show(Context ctx, String template, Map<String, Object> values) {
        ctx.result(render(template, values)).contentType("text/html; charset=utf-8");
    }
}
