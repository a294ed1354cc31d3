package wenming.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import wenming.score.Scorecard;
import wenming.score.Status;

/** Records as JSON: the same record gives the same bytes, in UTF-8. Null and empty components are left out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, new Day())
                    .addSerializer(Status.class, new Word()))
            .build();
    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    /** The ways in which a scorecard is written: alone, as one line of many, and as such a line with its end. */
    public static final List<Function<Scorecard, byte[]>> FORMS =
            List.of(Json::pretty, Json::line, card -> (new String(line(card), StandardCharsets.UTF_8) + "\n")
                    .getBytes(StandardCharsets.UTF_8));

    private Json() {}

    /** For one answer: indented, with a line feed at the end. */
    public static byte[] pretty(Object record) {
        return bytes(() -> PRETTY.writeValueAsString(record) + "\n");
    }

    /** For one line of many: compact, without a line feed. */
    public static byte[] line(Object record) {
        try {
            return MAPPER.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Written written) {
        try {
            return written.text().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Written {
        String text() throws JsonProcessingException;
    }

    private static final class Word extends JsonSerializer<Status> {
        @Override
        public void serialize(Status status, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(status.word());
        }
    }

    private static final class Day extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(day.toString());
        }
    }
}
