package wenming.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Function;
import wenming.model.Answer;
import wenming.model.Hours;
import wenming.model.Submission;

/** Binds submissions to their records as plain Jackson does, without checking a word: what reading costs at least. */
final class PlainJackson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(LocalDate.class, of(LocalDate.class, LocalDate::parse))
                    .addDeserializer(
                            Hours.class, of(Hours.class, text -> new Hours(Math.round(Double.parseDouble(text) * 100))))
                    .addDeserializer(Answer.class, of(Answer.class, text -> new Answer.YesNo(text.equals("true")))))
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Submission.class);

    private PlainJackson() {}

    /** The same submission with the keys that only the records know. */
    static byte[] withGiven(ObjectNode tree) {
        ObjectNode copy = tree.deepCopy();
        copy.putArray("given");
        ((ObjectNode) copy.get("unit")).putArray("given");
        try {
            return MAPPER.writeValueAsBytes(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Submission read(byte[] bytes) {
        try {
            return READER.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> StdDeserializer<T> of(Class<T> type, Function<String, T> make) {
        return new Scalar<>(type, make);
    }

    private static final class Scalar<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, T> make;

        Scalar(Class<T> type, Function<String, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return make.apply(parser.getText());
        }
    }
}
