package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
    private static final Limits SMALL = new Limits(20, 1_000_000, 50);

    @TempDir
    private Path folder;

    @Test
    void eachLineIsARecordWithItsNumberAndBlankLinesAreNone() throws IOException {
        file("a.ndjson", "{1}\n\n \t\n{2}\n");
        assertThat(read("a.ndjson")).containsExactly("a.ndjson:1 {1}", "a.ndjson:4 {2}");
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        file("a.ndjson", "{1}\n{2}");
        assertThat(read("a.ndjson")).containsExactly("a.ndjson:1 {1}", "a.ndjson:2 {2}");
    }

    @Test
    void linesMayEndAsOnWindowsAndBeginWithAByteOrderMark() throws IOException {
        file("a.ndjson", "\uFEFF{1}\r\n\r\n{2}\r\n");
        assertThat(read("a.ndjson")).containsExactly("a.ndjson:1 {1}", "a.ndjson:3 {2}");
    }

    @Test
    void aJsonFileIsOneRecordByteForByte() throws IOException {
        file("a.json", "\uFEFF{\r\n}\n");
        assertThat(read("a.json")).containsExactly("a.json:1 \uFEFF{\r\n}\n");
    }

    @Test
    void aLineAtTheLimitIsReadAndALongerOneIsPassedOver() throws IOException {
        file("a.ndjson", "x".repeat(20) + "\r\n" + "y".repeat(21) + "\n{3}\n");
        assertThat(read("a.ndjson"))
                .containsExactly("a.ndjson:1 " + "x".repeat(20), "a.ndjson:2 !too-large-record", "a.ndjson:3 {3}");
    }

    @Test
    void aLineOfManyBuffersIsPassedOverToo() throws IOException {
        file("a.ndjson", "{1}\n" + "y".repeat(300_000) + "\n{3}\n");
        assertThat(read("a.ndjson"))
                .containsExactly("a.ndjson:1 {1}", "a.ndjson:2 !too-large-record", "a.ndjson:3 {3}");
    }

    @Test
    void aJsonFileBeyondTheLimitIsRejected() throws IOException {
        file("a.json", "x".repeat(20));
        file("b.json", "x".repeat(21));
        assertThat(read("a.json", "b.json"))
                .containsExactly("a.json:1 " + "x".repeat(20), "b.json:1 !too-large-record");
    }

    @Test
    void packedFilesAreReadAsIfTheyWereNot() throws IOException {
        Files.write(folder.resolve("a.ndjson.gz"), packed("{1}\n{2}\n"));
        Files.write(folder.resolve("b.json.gz"), packed("{\n}"));
        assertThat(read("a.ndjson.gz", "b.json.gz"))
                .containsExactly("a.ndjson.gz:1 {1}", "a.ndjson.gz:2 {2}", "b.json.gz:1 {\n}");
    }

    @Test
    void partsThatWerePackedOneByOneAreReadAsOne() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(packed("{1}\n"));
        parts.writeBytes(packed("{2}\n"));
        Files.write(folder.resolve("a.ndjson.gz"), parts.toByteArray());
        assertThat(read("a.ndjson.gz")).containsExactly("a.ndjson.gz:1 {1}", "a.ndjson.gz:2 {2}");
    }

    @Test
    void aTruncatedGzGivesItsWholeLinesAndTheLineOnWhichItBreaksOff() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("{\"n\":").append(i * 7919L % 100_003).append("}\n");
        }
        byte[] whole = packed(text.toString());
        Files.write(folder.resolve("a.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        file("b.ndjson", "{b}\n");
        List<String> read = read("a.ndjson.gz", "b.ndjson");
        int lines = read.size() - 2;
        assertThat(lines).isBetween(1_000, 19_000);
        assertThat(read.subList(lines, lines + 2))
                .containsExactly("a.ndjson.gz:" + (lines + 1) + " !broken-gzip", "b.ndjson:1 {b}");
    }

    @Test
    void whatIsCalledGzAndIsNoneIsRejected() throws IOException {
        file("a.ndjson.gz", "{1}\n");
        file("b.json.gz", "");
        assertThat(read("a.ndjson.gz", "b.json.gz"))
                .containsExactly("a.ndjson.gz:1 !broken-gzip", "b.json.gz:1 !broken-gzip");
    }

    @Test
    void aGzThatInflatesBeyondTheLimitIsReadUpToIt() throws IOException {
        Files.write(folder.resolve("a.ndjson.gz"), packed("{1}\n".repeat(100_000)));
        List<String> read = read(new Limits(20, 200_000, 1_000_000), "a.ndjson.gz");
        assertThat(read).hasSizeBetween(2, 50_001).last().asString().endsWith("!inflates-too-much");
    }

    @Test
    void aRecordThatInflatesOutOfAllProportionEndsItsFile() throws IOException {
        Files.write(folder.resolve("a.ndjson.gz"), packed("{1}\n" + "0".repeat(900_000) + "\n{3}\n"));
        file("b.ndjson", "{b}\n");
        assertThat(read(new Limits(100_000, 10_000_000, 50), "a.ndjson.gz", "b.ndjson"))
                .containsExactly("a.ndjson.gz:1 {1}", "a.ndjson.gz:2 !inflates-too-much", "b.ndjson:1 {b}");
    }

    @Test
    void aFolderIsReadWithItsFoldersInTheOrderOfPaths() throws IOException {
        file("in/b.json", "{b}");
        file("in/a/2.ndjson", "{2}\n");
        file("in/a/10.jsonl", "{10}\n");
        file("in/README.md", "no");
        file("in/.hidden.json", "no");
        file("in/.git/x.json", "no");
        assertThat(read("in")).containsExactly("in/a/10.jsonl:1 {10}", "in/a/2.ndjson:1 {2}", "in/b.json:1 {b}");
    }

    @Test
    void linksAreNotFollowedAndAFolderNamedAsAFileIsRejected() throws IOException {
        file("elsewhere.json", "{e}");
        file("in/a.json", "{a}");
        file("in/c.json/d.json", "{d}");
        Files.createSymbolicLink(folder.resolve("in/b.json"), folder.resolve("elsewhere.json"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        assertThat(read("in")).containsExactly("in/a.json:1 {a}", "in/b.json:1 !not-a-file", "in/c.json:1 !not-a-file");
    }

    @Test
    void whatACallerWritesIntoAFolderIsNotReadFromIt() throws IOException {
        file("in/a.json", "{a}");
        file("in/out/results.ndjson", "{r}\n");
        Path results =
                folder.resolve("in/out/../out/results.ndjson").toAbsolutePath().normalize();
        try (Records records =
                records(SMALL, Set.of(results), folder.resolve("in").toString())) {
            assertThat(all(records)).containsExactly("in/a.json:1 {a}");
        }
    }

    @Test
    void whatIsNotThereIsEmptyOrOfAnotherKindIsRejectedAndTheRestIsRead() throws IOException {
        file("empty.ndjson", "\n \n");
        file("none.json", "");
        file("table.xlsx", "PK");
        Files.createDirectory(folder.resolve("bare"));
        file("good.ndjson", "{1}\n");
        assertThat(read("gone.json", "empty.ndjson", "none.json", "table.xlsx", "bare", "good.ndjson"))
                .containsExactly(
                        "gone.json:1 !no-such-file",
                        "empty.ndjson:1 !empty",
                        "none.json:1 ",
                        "table.xlsx:1 !unknown-file-type",
                        "bare:1 !empty-folder",
                        "good.ndjson:1 {1}");
    }

    @Test
    void aFileThatVanishesAfterItWasFoundIsRejected() throws IOException {
        file("in/a.json", "{a}");
        file("in/b.json", "{b}");
        try (Records records = records(SMALL, Set.of(), folder.resolve("in").toString())) {
            assertThat(records.totalBytes()).isEqualTo(6);
            assertThat(records.hasNext()).isTrue(); // the folder has been listed
            Files.delete(folder.resolve("in/b.json"));
            assertThat(all(records)).containsExactly("in/a.json:1 {a}", "in/b.json:1 !vanished");
        }
    }

    @Test
    void utf16IsSaidOnceForTheFile() throws IOException {
        Files.write(folder.resolve("a.ndjson"), "\uFEFF{1}\n{2}\n{3}\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(read("a.ndjson")).containsExactly("a.ndjson:1 !not-utf8");
    }

    @Test
    void aLineInGbkIsHandedOnForTheReaderToName() throws IOException {
        byte[] line = "{\"name\":\"医院\"}\n".getBytes(Charset.forName("GBK"));
        Files.write(folder.resolve("a.ndjson"), line);
        try (Records records =
                records(SMALL, Set.of(), folder.resolve("a.ndjson").toString())) {
            Entry.Read record = (Entry.Read) records.next();
            assertThat(record.bytes()).isEqualTo(Arrays.copyOf(line, line.length - 1));
        }
    }

    @Test
    void standardInputIsNdjson() {
        assertThat(piped("\n{1}\n{2}\n")).containsExactly("-:2 {1}", "-:3 {2}");
    }

    @Test
    void standardInputThatOpensAnObjectOverSeveralLinesIsOneRecord() {
        assertThat(piped("\n{ \"a\":\n1}\n")).containsExactly("-:1 \n{ \"a\":\n1}\n");
        assertThat(piped("\uFEFF{\n}")).containsExactly("-:1 \uFEFF{\n}");
    }

    @Test
    void aBrokenFirstLineOfStandardInputDoesNotSwallowTheOthers() {
        assertThat(piped("{\"a\": \"br\n{2}\n")).containsExactly("-:1 {\"a\": \"br", "-:2 {2}");
    }

    @Test
    void emptyStandardInputIsRejected() {
        assertThat(piped("")).containsExactly("-:1 !empty");
    }

    @Test
    void aStreamThatFailsInTheMiddleIsRejectedOnTheLineItReached() {
        InputStream text = new ByteArrayInputStream("{1}\n{2}".getBytes(StandardCharsets.UTF_8));
        InputStream failing = new FilterInputStream(text) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                if (count < 0) {
                    throw new IOException("the cable was pulled");
                }
                return count;
            }
        };
        try (Records records = Records.of(List.of("-"), failing, SMALL, Set.of())) {
            assertThat(all(records)).containsExactly("-:1 {1}", "-:2 !unreadable");
        }
    }

    @Test
    void theBytesReadReachTheTotalWhichIsUnknownForStandardInput() throws IOException {
        file("a.ndjson", "{1}\n{2}\n");
        byte[] packed = packed("{3}\n");
        Files.write(folder.resolve("b.ndjson.gz"), packed);
        try (Records records = records(
                SMALL,
                Set.of(),
                folder.resolve("a.ndjson").toString(),
                folder.resolve("b.ndjson.gz").toString())) {
            assertThat(records.totalBytes()).isEqualTo(8 + packed.length);
            all(records);
            assertThat(records.bytesRead()).isEqualTo(records.totalBytes());
        }
        try (Records records = records(SMALL, Set.of(), "-")) {
            assertThat(records.totalBytes()).isEqualTo(-1);
        }
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> read(String... names) throws IOException {
        return read(SMALL, names);
    }

    private List<String> read(Limits limits, String... names) throws IOException {
        String[] paths = Arrays.stream(names)
                .map(name -> folder.resolve(name).toString())
                .toArray(String[]::new);
        try (Records records = records(limits, Set.of(), paths)) {
            return all(records);
        }
    }

    private List<String> piped(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (Records records = Records.of(List.of("-"), in, SMALL, Set.of())) {
            return all(records);
        }
    }

    private static Records records(Limits limits, Set<Path> except, String... names) {
        return Records.of(List.of(names), InputStream.nullInputStream(), limits, except);
    }

    /** {@code source:line text}, or {@code source:line !code}; sources without the test's folder. */
    private List<String> all(Records records) {
        return shown(records, folder.toString().replace('\\', '/') + "/");
    }

    private static List<String> shown(Records records, String prefix) {
        List<String> shown = new ArrayList<>();
        while (records.hasNext()) {
            Entry entry = records.next();
            String what = entry instanceof Entry.Read record
                    ? new String(record.bytes(), StandardCharsets.UTF_8)
                    : "!" + ((Entry.Unreadable) entry).problem().code();
            shown.add(entry.source().replace(prefix, "") + ":" + entry.line() + " " + what);
        }
        return shown;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
