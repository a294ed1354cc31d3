package wenming.batch.rank;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A row as a line of a file that is sorted by its bytes: a key, {@link Order#END}, whether the unit is {@code repeated} (0 or
 * 1), and the row as JSON. Only the program itself reads it.
 */
public final class RowLine {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, new WriteDay())
                    .addDeserializer(LocalDate.class, new ReadDay()))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Row.class);
    private static final ObjectReader READER = MAPPER.readerFor(Row.class);

    private RowLine() {}

    /** The row as it is kept while a batch runs, for {@link RankingFiles}, with its line's end. */
    public static byte[] of(Row row) {
        byte[] line = line(Order.unit(row), false, json(row));
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        return ended;
    }

    /** A line with a key. */
    static byte[] line(byte[] key, boolean repeated, byte[] json) {
        byte[] line = new byte[key.length + 2 + json.length];
        System.arraycopy(key, 0, line, 0, key.length);
        line[key.length] = Order.END;
        line[key.length + 1] = (byte) (repeated ? '1' : '0');
        System.arraycopy(json, 0, line, key.length + 2, json.length);
        return line;
    }

    /** What stands behind the key. */
    static Places.Marked read(byte[] line) {
        int at = start(line);
        try {
            return new Places.Marked(READER.readValue(line, at, line.length - at), line[at - 1] == '1');
        } catch (IOException e) {
            throw new UncheckedIOException(e); // we wrote it a moment ago
        }
    }

    static byte[] json(Row row) {
        try {
            return WRITER.writeValueAsBytes(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two ends stand side by side only behind the last field of a key: none is empty. */
    private static int start(byte[] line) {
        int at = 1;
        while (line[at - 1] != Order.END || line[at] != Order.END) {
            at++;
        }
        return at + 2;
    }

    private static final class WriteDay extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(day.toString());
        }
    }

    private static final class ReadDay extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return LocalDate.parse(in.getText());
        }
    }
}
