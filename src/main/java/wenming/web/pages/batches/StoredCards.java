package wenming.web.pages.batches;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import wenming.batch.board.Board;
import wenming.score.Scorecard;
import wenming.score.Status;

/** Scorecards as they lie in the results of a batch. */
public final class StoredCards {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addDeserializer(LocalDate.class, new Day())
                    .addDeserializer(Status.class, new Word()))
            .build();

    private StoredCards() {}

    private record Line(Scorecard scorecard) {}

    /** The line at a place of a file. */
    public static byte[] line(Path results, Board.Place place) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(place.length());
        try (FileChannel file = FileChannel.open(results, StandardOpenOption.READ)) {
            file.position(place.offset());
            while (line.hasRemaining()) {
                if (file.read(line) < 0) {
                    throw new IOException("results end before " + place);
                }
            }
        }
        return line.array();
    }

    /** The scorecard of such a line. */
    public static Scorecard read(byte[] line) throws IOException {
        return MAPPER.readValue(line, Line.class).scorecard();
    }

    private static final class Day extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalDate.parse(parser.getText());
        }
    }

    private static final class Word extends JsonDeserializer<Status> {
        @Override
        public Status deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String word = parser.getText();
            for (Status status : Status.values()) {
                if (status.word().equals(word)) {
                    return status;
                }
            }
            throw new IOException("no status: " + word);
        }
    }
}
