package wenming.intake;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import wenming.model.Problem;
import wenming.shape.Place;
import wenming.shape.Reading;
import wenming.shape.Shape;

/** Reads an answer that this program once gave, as it stands: maps, lists, texts, numbers. Later versions may have more keys. */
public final class ResultReader {
    private static final Shape<Map<String, Object>> SHAPE = Shape.ofMap(new Shape.TypeOf<Map<String, Object>>() {});

    private ResultReader() {}

    /** The document; null where the text is broken. */
    public static Reading<Map<String, Object>> read(byte[] bytes) {
        Problem encoding = Encodings.objection(bytes);
        if (encoding != null) {
            return new Reading<>(null, List.of(encoding));
        }
        int start = Encodings.startOf(bytes);
        try (JsonParser parser = SubmissionReader.JSON.createParser(bytes, start, bytes.length - start)) {
            return SHAPE.read(parser, list -> java.util.Set.of(), Place.in(bytes, start));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory are always there
        }
    }

    /** Problems that have a pointer, at their places in the text. */
    public static List<Problem> placed(List<Problem> problems, byte[] bytes) {
        try {
            return SubmissionReader.placed(problems, bytes, Encodings.startOf(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory are always there
        }
    }
}
