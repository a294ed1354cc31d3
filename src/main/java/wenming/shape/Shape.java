package wenming.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Map;
import wenming.model.Problem;
import wenming.model.Text;

/**
 * The shape of a record type: reads it from JSON or YAML tokens without annotations of the format. Keys are the names of
 * the components; {@link wenming.model.Required} keys must be there, {@link wenming.model.Word} texts must be known words,
 * a component {@code index} takes the place in its list, a set {@code given} the keys that were there, and a component of
 * type {@link Object} any value as it stands. Thread-safe; made once per type.
 */
public final class Shape<T> {
    private final Class<T> type;
    private final Value value;

    private Shape(Class<T> type, Value value) {
        this.type = type;
        this.value = value;
    }

    /** A map of maps of texts in both languages, as vocabularies are written. */
    public static final TypeOf<Map<String, Map<String, Text>>> MAP_OF_TEXTS = new TypeOf<>() {};

    /** Holds a generic type, so that it can be asked for at run time. */
    public abstract static class TypeOf<T> {
        private Type type() {
            return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
        }
    }

    /** The shape of a map. */
    @SuppressWarnings("unchecked") // a map value reads maps, and the caller named its types
    public static <T extends Map<String, ?>> Shape<T> ofMap(TypeOf<T> type) {
        return new Shape<>((Class<T>) (Class<?>) Map.class, Values.of(type.type(), ""));
    }

    /** The shape of a record type. */
    public static <T extends Record> Shape<T> of(Class<T> type) {
        return new Shape<>(type, Values.of(type, ""));
    }

    /**
     * Reads one document from a parser that stands before it.
     *
     * @throws IOException if the bytes cannot be had; a malformed text is a problem, not an exception
     */
    public Reading<T> read(JsonParser parser, WordLists words, Place.Finder places) throws IOException {
        Cursor cursor = new Cursor(parser, words, places);
        Object read = null;
        try {
            if (parser.nextToken() == null) {
                cursor.problem("empty", "", "object", "");
            } else {
                read = value.read(cursor);
                if (parser.nextToken() != null) {
                    cursor.problem("trailing", cursor.shown(), "", "");
                }
            }
        } catch (StreamConstraintsException e) {
            cursor.problemAt(parser.currentLocation(), limit(e.getOriginalMessage()), "", "", "");
        } catch (JsonProcessingException e) {
            // The text is broken from here on: nothing behind it can be trusted.
            cursor.problemAt(
                    e.getLocation() == null ? parser.currentLocation() : e.getLocation(),
                    "malformed",
                    firstSentence(e.getOriginalMessage()),
                    "",
                    "");
        }
        // A key that is missing is noticed where its object ends; it is told where the object begins.
        cursor.problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new Reading<>(type.cast(read), cursor.problems);
    }

    private static String limit(String message) {
        return message.contains("nesting depth")
                ? "too-deep"
                : message.contains("Number") ? "number-too-long" : "text-too-long";
    }

    private static String firstSentence(String message) {
        // Jackson also tells where its own source began, of which nobody else knows anything.
        String told = message.replaceFirst(" \\(start marker at \\[.*", "");
        int end = told.indexOf('\n');
        return end < 0 ? told : told.substring(0, end);
    }
}
