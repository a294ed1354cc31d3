package wenming.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads of a catalogue only which version it is and when it applies, without looking at the rest. */
final class Heads {
    private Heads() {}

    /** The head of the catalogue in this folder; what is wrong with it is said when the whole is read. */
    static Volume of(String folder, JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<String> kinds = new ArrayList<>();
        try (parser) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.START_OBJECT && (key.equals("inForce") || key.equals("period"))) {
                        days(key, parser, texts);
                    } else if (value == JsonToken.START_ARRAY && key.equals("for")) {
                        kinds(parser, kinds);
                    } else if (value.isScalarValue()) {
                        texts.put(key, parser.getText());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        } catch (JsonProcessingException e) {
            // Malformed: reading it as a whole says so, with the place.
            texts.clear();
            kinds.clear();
        }
        String id = Reference.of(folder).id();
        InForce inForce = days(texts, "inForce");
        InForce period = days(texts, "period");
        return new Volume(
                id,
                texts.getOrDefault("version", ""),
                inForce == null ? period : inForce,
                inForce != null,
                kinds,
                folder);
    }

    private static void kinds(JsonParser parser, List<String> kinds) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isScalarValue()) {
                kinds.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void days(String key, JsonParser parser, Map<String, String> texts) throws IOException {
        for (String end = parser.nextFieldName(); end != null; end = parser.nextFieldName()) {
            parser.nextToken();
            if (parser.currentToken().isScalarValue()) {
                texts.put(key + "/" + end, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static InForce days(Map<String, String> texts, String key) {
        try {
            String from = texts.get(key + "/from");
            String to = texts.get(key + "/to");
            return from == null ? null : new InForce(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        } catch (DateTimeException e) {
            return null; // no day: said when the whole is read
        }
    }
}
