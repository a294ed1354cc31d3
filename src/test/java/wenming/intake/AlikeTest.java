package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same records give the same bytes, whatever they are handed in as. */
class AlikeTest {
    @Property(tries = 60)
    void recordsAreTheSameAsLinesElementsAndFilesPackedOrNot(@ForAll("records") List<String> records)
            throws IOException {
        byte[] lines = Laid.bytes(String.join("\n", records));
        byte[] array = Laid.bytes("[" + String.join(" ,\r\n\t", records) + "]\n");
        String[] files = IntStream.range(0, records.size())
                .boxed()
                .flatMap(i -> Stream.of(String.format("%03d.json", i), records.get(i)))
                .toArray(String[]::new);
        Path folder = Files.createTempDirectory("wenming-test-");
        try {
            Laid laid = new Laid(folder);
            laid.file("a.ndjson", lines).file("b.json", array).file("c.ndjson.gz", Laid.gzip(lines));
            laid.file("d.ndjson.zst", Laid.zstd(lines)).file("e.json.zst", Laid.zstd(array));
            laid.file("f.zip", Laid.zip(files)).file("g.gz", Laid.gzip(array));
            for (int i = 0; i < files.length; i += 2) {
                laid.file("h/" + files[i], files[i + 1]);
            }
            for (String name :
                    List.of("a.ndjson", "b.json", "c.ndjson.gz", "d.ndjson.zst", "e.json.zst", "f.zip", "g.gz", "h")) {
                assertThat(read(InputStream.nullInputStream(), folder + "/" + name))
                        .as(name)
                        .isEqualTo(records);
            }
            for (String name : List.of("b.json", "c.ndjson.gz", "d.ndjson.zst", "g.gz")) {
                try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                    assertThat(read(in, "-")).as("- < " + name).isEqualTo(records);
                }
            }
        } finally {
            remove(folder);
        }
    }

    /** Objects in one line, each with a text of anything and a list. */
    @Provide
    Arbitrary<List<String>> records() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("\"\\{}[],:/ 甲é𠮷\n\t")
                .withCharRange('a', 'e')
                .ofMaxLength(30);
        return text.map(AlikeTest::object).list().ofMinSize(1).ofMaxSize(40);
    }

    private static String object(String text) {
        String quoted = new String(wenming.report.Json.line(List.of(text, text.length())), StandardCharsets.UTF_8);
        return "{\"a\": " + quoted + ", \"b\": {\"c\": [{}, []]}}";
    }

    private static List<String> read(InputStream in, String name) {
        try (Records records = Records.of(List.of(name), in, Limits.USUAL, Set.of())) {
            return Laid.all(records).stream()
                    .map(entry -> new String(((Entry.Read) entry).bytes(), StandardCharsets.UTF_8))
                    .collect(Collectors.toList());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
