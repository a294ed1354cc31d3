package wenming.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Many submissions, made of one sample: other ids, regions, parents, and fewer activities. */
public final class Many {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectNode SAMPLE = sample();
    private static final String[] REGIONS = {"示例市甲区", "示例市乙区", "示例市丙县"};

    private Many() {}

    /** Number {@code i}: each fourth has the same activities as the one four before it, so that there are ties. */
    static ObjectNode submission(int i) {
        ObjectNode submission = SAMPLE.deepCopy();
        ObjectNode unit = (ObjectNode) submission.get("unit");
        unit.put("id", String.format(Locale.ROOT, "unit-%05d", i));
        unit.put("name", "示例第" + i + "医院（虚构）");
        unit.put("region", REGIONS[i % 3]);
        unit.put("parent", "commission-" + (i % 5 + 1));
        ArrayNode activities = (ArrayNode) submission.get("activities");
        for (int k = 0; k < i % 4 && !activities.isEmpty(); k++) {
            activities.remove(0);
        }
        return submission;
    }

    /** The same with a proven falsification, which is a veto. */
    static ObjectNode vetoed(int i) {
        ObjectNode submission = submission(i);
        submission
                .withArray("incidents")
                .addObject()
                .put("kind", "falsification")
                .put("date", "2021-05-01");
        return submission;
    }

    static byte[] bytes(ObjectNode submission) {
        try {
            return MAPPER.writeValueAsBytes(submission);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/json", bytes);
    }

    /** So many files, of which the second is broken and the third hit a veto. */
    static List<FilePayload> files(int count) {
        List<FilePayload> files = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            byte[] bytes = i == 2
                    ? "{\"contract\": 1,\n \"unit\": {".getBytes(StandardCharsets.UTF_8)
                    : bytes(i == 3 ? vetoed(i) : submission(i));
            files.add(file("医院-" + i + ".json", bytes));
        }
        return files;
    }

    /** So many submissions, one a line. */
    public static byte[] lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append(submission(i)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode sample() {
        try {
            return (ObjectNode)
                    MAPPER.readTree(Files.readString(Path.of("sample-submissions/ziyang-example-hospital.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
