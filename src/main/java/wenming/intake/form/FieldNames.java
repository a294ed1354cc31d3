package wenming.intake.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import wenming.model.Language;
import wenming.model.Text;

/**
 * What lists and fields are called, in both languages. A field is looked up by its full name ({@code activities.title}), then
 * by its key alone ({@code title}), which many lists share.
 */
public final class FieldNames {
    private static final Properties ZH = load("zh");
    private static final Properties EN = load("en");

    private FieldNames() {}

    /** Title of a list, by its key. */
    public static Text list(String key) {
        return text("list." + key);
    }

    /** A line of help with a list; null where there is none. */
    public static Text listHint(String key) {
        return textOrNull("list." + key + ".hint");
    }

    /** Title of a field, by its full name. */
    public static Text field(String name) {
        Text own = textOrNull("field." + name);
        return own == null ? text("field." + key(name)) : own;
    }

    /** A line of help with a field; null where there is none. */
    public static Text fieldHint(String name) {
        Text own = textOrNull("field." + name + ".hint");
        return own == null ? textOrNull("field." + key(name) + ".hint") : own;
    }

    /** A text of spreadsheets, with {@code {0}}, {@code {1}} … filled in. */
    public static String say(Language language, String key, Object... values) {
        String text = text(key).in(language);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** All keys of the texts in a language, sorted. */
    static Set<String> keys(Language language) {
        return new TreeSet<>((language == Language.ZH ? ZH : EN).stringPropertyNames());
    }

    private static String key(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether there is such a text. */
    public static boolean has(String key) {
        return textOrNull(key) != null;
    }

    /** A text of the forms themselves. */
    public static Text text(String key) {
        Text text = textOrNull(key);
        if (text == null) {
            throw new IllegalStateException("fields_zh and fields_en must name " + key);
        }
        return text;
    }

    private static Text textOrNull(String key) {
        String zh = ZH.getProperty(key);
        String en = EN.getProperty(key);
        return zh == null || en == null ? null : new Text(zh, en);
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (InputStream in =
                        FieldNames.class.getResourceAsStream("/wenming/intake/fields_" + language + ".properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
