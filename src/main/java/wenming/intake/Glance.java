package wenming.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import wenming.model.Period;

/** Looks at one key of a submission and skips the rest; whatever is wrong is said when the whole is read. */
final class Glance {
    private Glance() {}

    /** What is made of a value; the parser stands at its first token. */
    @FunctionalInterface
    interface Look<T> {
        T at(JsonParser parser) throws IOException;
    }

    /** What stands under a key of the document; empty if it is not there or the text is malformed. */
    static <T> Optional<T> at(byte[] bytes, String key, Look<T> look) {
        try (JsonParser parser = SubmissionReader.parser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    if (name.equals(key)) {
                        return Optional.ofNullable(look.at(parser));
                    }
                    parser.skipChildren();
                }
            }
            return Optional.empty();
        } catch (StreamReadException e) {
            return Optional.empty(); // reading it will say what is wrong
        } catch (IOException e) {
            return Optional.empty(); // likewise for broken encodings
        }
    }

    /** A period; null if it is none. */
    static Period period(JsonParser parser) throws IOException {
        LocalDate from = null;
        LocalDate to = null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                from = name.equals("from") ? day(parser.getText()) : from;
                to = name.equals("to") ? day(parser.getText()) : to;
            } else {
                parser.skipChildren();
            }
        }
        return from == null || to == null ? null : new Period(from, to);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
