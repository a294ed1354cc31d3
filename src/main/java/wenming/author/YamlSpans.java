package wenming.author;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The plain values of a YAML text, by JSON pointer, each with the characters that it takes in the text; so that one can be
 * written anew while everything else, comments and layout too, stays byte for byte.
 */
public final class YamlSpans {
    /** One value: where it begins and ends in the text, and whether it is a text (else a number, a yes/no, or nothing). */
    public record Span(int start, int end, String value, boolean text) {}

    /** Texts that can stand without quotes anywhere in YAML, also within braces. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsAlphabetic}][^\\x00-\\x1f\\x7f-\\x9f:#,\\[\\]{}&*!|>'\"%@`\\\\]*");

    private static final Pattern NOT_A_TEXT =
            Pattern.compile("(?i)~|null|true|false|yes|no|on|off|y|n|[-+.]?[0-9][0-9a-fxo_.:+-]*|[-+]?\\.(inf|nan)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String text;
    private final Map<String, Span> spans = new LinkedHashMap<>();

    private YamlSpans(String text) {
        this.text = text;
    }

    /** The spans of a text; throws if it is malformed. */
    public static YamlSpans of(String text) throws IOException {
        YamlSpans spans = new YamlSpans(text);
        try (YAMLParser parser = new YamlFile("", text).parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    spans.spans.put(
                            pointer,
                            new Span(
                                    spans.place(parser.currentTokenLocation().getCharOffset()),
                                    spans.place(parser.currentLocation().getCharOffset()),
                                    parser.getText(),
                                    token == JsonToken.VALUE_STRING));
                }
            }
        }
        return spans;
    }

    /** The value at a pointer; null if there is none. */
    public Span at(String pointer) {
        return spans.get(pointer);
    }

    /** All values, in the order of the text. */
    public Map<String, Span> all() {
        return spans;
    }

    /** The text with these values written anew, by pointer; every pointer must be one of the text. */
    public String with(Map<String, String> values) {
        Map<Integer, Map.Entry<String, String>> byPlace = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (Map.Entry<String, String> value : values.entrySet()) {
            byPlace.put(spans.get(value.getKey()).start(), value);
        }
        StringBuilder written = new StringBuilder(text);
        byPlace.forEach((start, value) -> {
            Span span = spans.get(value.getKey());
            written.replace(start, span.end(), written(span, value.getValue()));
        });
        return written.toString();
    }

    private String written(Span span, String value) {
        if (!span.text()) {
            return value;
        }
        char first = text.charAt(span.start());
        if (first == '|' || first == '>') { // a block ends with its line
            return quoted(value) + (text.charAt(span.end() - 1) == '\n' ? "\n" : "");
        } else if (first == '\'' && value.chars().noneMatch(Character::isISOControl)) {
            return "'" + value.replace("'", "''") + "'";
        }
        return first != '"' && first != '\'' && plain(value) ? value : quoted(value);
    }

    /** Whether a text needs no quotes. */
    static boolean plain(String value) {
        return DAY.matcher(value).matches()
                || (PLAIN.matcher(value).matches()
                        && value.equals(value.strip())
                        && !NOT_A_TEXT.matcher(value).matches());
    }

    /** The text in double quotes. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(at -> {
            switch (at) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(at)) {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\x%02x", at));
                    } else {
                        quoted.appendCodePoint(at);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** The parser counts characters, Java counts halves of some. */
    private int place(long characters) {
        return text.offsetByCodePoints(0, (int) characters);
    }
}
