package wenming.batch.pairs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Sorts few lines. */
final class InMemory implements Sorting {
    @Override
    public Lines sorted(Path file) throws IOException {
        Iterator<byte[]> lines = sorted(Files.readAllBytes(file)).iterator();
        return new Lines() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public byte[] next() {
                return lines.next();
            }

            @Override
            public void close() {}
        };
    }

    /** The lines of these bytes, sorted. */
    static List<byte[]> sorted(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        lines.sort(Arrays::compareUnsigned);
        return lines;
    }

    /** What is alike in submissions that came in this order, as lines of JSON. */
    static List<String> pairs(Path scratch, List<Handed> handed) throws IOException {
        ByteArrayOutputStream ndjson = new ByteArrayOutputStream();
        new Pairs(new InMemory(), scratch)
                .write(
                        sorted(traces(handed)).iterator(),
                        wenming.model.Language.ZH,
                        ndjson,
                        new ByteArrayOutputStream());
        return ndjson.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The traces of submissions that came in this order. */
    static byte[] traces(List<Handed> handed) {
        ByteArrayOutputStream traces = new ByteArrayOutputStream();
        for (int i = 0; i < handed.size(); i++) {
            traces.writeBytes(
                    Traces.of(i + 1, "units.ndjson", i + 1, handed.get(i).submission()));
        }
        return traces.toByteArray();
    }
}
