package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.intake.Laid.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a source when it has been read. */
class SourceReadTest {
    /** SHA-256 of the three bytes "abc", from FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void itIsToldWithItsBytesItsSumAndItsEntries() throws IOException {
        new Laid(folder).file("a.ndjson", "abc");
        assertThat(told(InputStream.nullInputStream(), folder + "/a.ndjson"))
                .containsExactly(new SourceRead(folder + "/a.ndjson", 3, ABC, 1, true));
        assertThat(told(new ByteArrayInputStream(bytes("abc")), "-"))
                .containsExactly(new SourceRead("-", 3, ABC, 1, true));
    }

    @Test
    void theSumIsOfTheFileAsItIsPackedHoweverMuchOfItWasNeeded() throws IOException {
        byte[] text = bytes("{1}\n{2}\n".repeat(30_000));
        List<String> names = List.of("a.ndjson.gz", "b.ndjson.zst", "c.zip", "d.json", "e.ndjson.gz", "f.json");
        Laid laid = new Laid(folder);
        laid.file("a.ndjson.gz", Laid.gzip(text)).file("b.ndjson.zst", Laid.zstd(text));
        laid.file("c.zip", Laid.zip("x.json", "{1}", "y.ndjson", "{1}\n{2}\n"));
        laid.file("d.json", "[1,2] " + " ".repeat(200_000))
                .file("e.ndjson.gz", Laid.together(Laid.gzip(text), new byte[70_000]));
        laid.file("f.json", "{}");
        List<SourceRead> told = told(
                InputStream.nullInputStream(),
                names.stream().map(name -> folder + "/" + name).toArray(String[]::new));
        assertThat(told).extracting(SourceRead::entries).containsExactly(60_000L, 60_000L, 3L, 2L, 60_000L, 1L);
        assertThat(told).extracting(SourceRead::whole).containsOnly(true);
        for (int i = 0; i < names.size(); i++) {
            byte[] file = Files.readAllBytes(folder.resolve(names.get(i)));
            assertThat(told.get(i).bytes()).as(names.get(i)).isEqualTo(file.length);
            assertThat(told.get(i).sha256()).as(names.get(i)).isEqualTo(sum(file));
        }
    }

    @Test
    void oneThatBrokeOffOrWasNeverOpenedIsToldToo() throws IOException {
        byte[] gz = Laid.gzip(bytes("{1}\n"));
        byte[] half = Arrays.copyOf(gz, gz.length - 4);
        new Laid(folder).file("a.ndjson.gz", half);
        new Laid(folder).file("b.zip", "PK");
        assertThat(told(
                        InputStream.nullInputStream(),
                        folder + "/a.ndjson.gz",
                        folder + "/b.zip",
                        folder + "/gone.json"))
                .containsExactly(
                        new SourceRead(folder + "/a.ndjson.gz", half.length, sum(half), 2, false),
                        new SourceRead(folder + "/b.zip", 2, sum(bytes("PK")), 1, false),
                        new SourceRead(folder + "/gone.json", 0, "", 1, false));
    }

    @Test
    void itIsToldBehindItsLastEntryAndBeforeTheNextSource() throws IOException {
        new Laid(folder).file("a.ndjson", "{1}\n{2}\n").file("b.ndjson", "{3}\n");
        List<String> said = new ArrayList<>();
        try (Records records = Laid.records(
                        Laid.SMALL, InputStream.nullInputStream(), folder + "/a.ndjson", folder + "/b.ndjson")
                .telling(source ->
                        said.add(source.source().substring(folder.toString().length() + 1)))) {
            while (records.hasNext()) {
                said.add(Laid.said(records.next()).replaceAll(".*:", ""));
            }
        }
        assertThat(said).containsExactly("1 {1}", "2 {2}", "a.ndjson", "1 {3}", "b.ndjson");
    }

    private static List<SourceRead> told(InputStream in, String... names) {
        List<SourceRead> told = new ArrayList<>();
        try (Records records = Laid.records(Limits.USUAL, in, names).telling(told::add)) {
            Laid.all(records);
        }
        return told;
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
