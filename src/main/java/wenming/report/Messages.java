package wenming.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import wenming.model.Language;

/** What the product says, in one language. */
public final class Messages {
    private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();

    private final Properties texts;

    private Messages(Properties texts) {
        this.texts = texts;
    }

    /** The messages of a language. */
    public static Messages in(Language language) {
        Messages loaded = LOADED.get(language);
        return loaded != null ? loaded : LOADED.computeIfAbsent(language, Messages::load);
    }

    /** The message with {@code {0}}, {@code {1}} … filled in; the key itself where there is none. */
    public String say(String key, Object... values) {
        String text = texts.getProperty(key, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** Only the language that is spoken: reading both costs a short command five milliseconds. */
    private static Messages load(Language language) {
        return load(language == Language.ZH ? "messages_zh.properties" : "messages_en.properties");
    }

    private static Messages load(String name) {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(texts);
    }
}
