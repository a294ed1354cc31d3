package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenming.intake.Laid.bytes;
import static wenming.intake.Laid.gzip;
import static wenming.intake.Laid.put;
import static wenming.intake.Laid.zip;
import static wenming.intake.Laid.zstd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives with many files. */
class ArchiveTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    private Laid laid;

    @BeforeEach
    void lay() {
        laid = new Laid(folder);
    }

    @Test
    void filesAreReadInTheOrderOfTheirNamesEachByItsEnding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "d.json", bytes("[{5},{6}]"));
            put(zip, "c.jsonl.zst", zstd(bytes("{4}\n")));
            put(zip, "b/", new byte[0]);
            put(zip, "b/x.ndjson.gz", gzip(bytes("{2}\n{3}\n")));
            put(zip, "a.json", bytes("{\n1}"));
        }
        laid.file("z.zip", bytes.toByteArray());
        assertThat(laid.read("z.zip"))
                .containsExactly(
                        "z.zip/a.json:1 {\n1}",
                        "z.zip/b/x.ndjson.gz:1 {2}",
                        "z.zip/b/x.ndjson.gz:2 {3}",
                        "z.zip/c.jsonl.zst:1 {4}",
                        "z.zip/d.json:1 {5}",
                        "z.zip/d.json:1 {6}");
    }

    @Test
    void namesAreReadInUtf8OrInGb18030() throws IOException {
        String[] files = {"市/甲医院.json", "{1}", "市/乙医院.json", "{2}"};
        laid.file("utf8.zip", zip(StandardCharsets.UTF_8, files)).file("gbk.zip", zip(GB18030, files));
        assertThat(laid.read("utf8.zip")).containsExactly("utf8.zip/市/乙医院.json:1 {2}", "utf8.zip/市/甲医院.json:1 {1}");
        assertThat(laid.read("gbk.zip")).containsExactly("gbk.zip/市/乙医院.json:1 {2}", "gbk.zip/市/甲医院.json:1 {1}");
    }

    @Test
    void aNameInGb18030ThatCanAlsoBeReadAsUtf8IsNotTakenForIt() throws IOException {
        // "医院" is D2 BD D4 BA in GB18030, which is also "\u04bd\u053a" in UTF-8.
        laid.file("z.zip", zip(GB18030, "医院.json", "{1}"));
        assertThat(laid.read("z.zip")).containsExactly("z.zip/医院.json:1 {1}");
    }

    @Test
    void aDiskThatFailsUnderAnArchiveIsThePlaceAndNotThePaper() throws IOException {
        laid.file("z.zip", zip("a.json", "{1}"));
        FileChannel file = FileChannel.open(folder.resolve("z.zip"));
        try (Archive archive = Archive.open(new ArchiveChannel(file, Long.MAX_VALUE), "z.zip", Laid.SMALL)) {
            Found found = archive.files().next();
            file.close();
            assertThatThrownBy(() -> found.opening().open().readAllBytes()).isInstanceOf(ClosedChannelException.class);
        }
        assertThatThrownBy(() -> Archive.open(new ArchiveChannel(file, Long.MAX_VALUE), "z.zip", Laid.SMALL))
                .isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void namesLeadNowhereAndAreGivenOnce() throws IOException {
        laid.file("z.zip", zip("../../a.json", "{1}", "/a.json", "{2}", "x\u202e\u0007.json", "{3}"));
        assertThat(laid.read("z.zip"))
                .containsExactly("z.zip/a.json:1 {1}", "z.zip/a.json (2):1 {2}", "z.zip/x.json:1 {3}");
    }

    @Test
    void whatSystemsPutBesideIsPassedOverAndWhatCannotBeReadIsTold() throws IOException {
        laid.file(
                "z.zip",
                zip(
                        "__MACOSX/._a.json",
                        "no",
                        ".git/x.json",
                        "no",
                        "~$b.xlsx",
                        "no",
                        "a.json",
                        "{a}",
                        "in.zip",
                        "PK",
                        "r.txt",
                        "no"));
        assertThat(laid.read("z.zip"))
                .containsExactly(
                        "z.zip/a.json:1 {a}", "z.zip/in.zip:1 !unknown-file-type", "z.zip/r.txt:1 !unknown-file-type");
    }

    @Test
    void whatIsNoArchiveOrHasNothingInItIsRejected() throws IOException {
        laid.file("a.zip", "PK rubbish").file("b.zip", "").file("c.zip", zip()).file("d.zip", zip(".x", ""));
        assertThat(laid.read("a.zip", "b.zip", "c.zip", "d.zip"))
                .containsExactly(
                        "a.zip:1 !broken-zip",
                        "b.zip:1 !broken-zip",
                        "c.zip:1 !empty-archive",
                        "d.zip:1 !empty-archive");
    }

    @Test
    void anArchiveMayHaveSoManyFilesAndNotOneMore() throws IOException {
        laid.file("two.zip", zip("a.json", "{1}", "b.json", "{2}"));
        laid.file("three.zip", zip("a.json", "{1}", "b.json", "{2}", "c.json", "{3}"));
        Limits limits = new Limits(20, 1_000_000, 50, 2);
        assertThat(laid.read(limits, "two.zip", "three.zip"))
                .containsExactly("two.zip/a.json:1 {1}", "two.zip/b.json:1 {2}", "three.zip:1 !too-many-files");
    }

    @Test
    void whatAnArchiveInflatesToIsLimitedForAllItsFilesTogether() throws IOException {
        laid.file("z.zip", zip("a.json", "x".repeat(20), "b.json", "y".repeat(20), "c.json", "z"));
        assertThat(laid.read(new Limits(20, 41, 50), "z.zip")).hasSize(3);
        assertThat(laid.read(new Limits(20, 39, 50), "z.zip"))
                .containsExactly("z.zip/a.json:1 " + "x".repeat(20), "z.zip/b.json:1 !inflates-too-much");
    }

    @Test
    void aRecordThatInflatesOutOfAllProportionEndsItsArchive() throws IOException {
        laid.file("z.zip", zip("a.ndjson", "{1}\n" + "0".repeat(900_000) + "\n{3}\n", "b.json", "{b}"));
        laid.file("y.json", "{y}");
        assertThat(laid.read(new Limits(100_000, 10_000_000, 50), "z.zip", "y.json"))
                .containsExactly("z.zip/a.ndjson:1 {1}", "z.zip/a.ndjson:2 !inflates-too-much", "y.json:1 {y}");
    }

    @Test
    void aFileThatIsNotWhatWasPackedIsToldAndTheOthersAreRead() throws IOException {
        byte[] stored = stored("a.ndjson", "{1}\n{2}\n", "b.json", "{3}");
        int at = new String(stored, StandardCharsets.ISO_8859_1).indexOf("{2}");
        stored[at + 1] = '9';
        laid.file("z.zip", stored);
        assertThat(laid.read("z.zip"))
                .containsExactly(
                        "z.zip/a.ndjson:1 {1}",
                        "z.zip/a.ndjson:2 {9}", "z.zip/a.ndjson:3 !broken-zip", "z.zip/b.json:1 {3}");
    }

    @Test
    void aTruncatedArchiveIsRejected() throws IOException {
        byte[] whole = zip("a.json", "{1}", "b.json", "{2}");
        laid.file("z.zip", Arrays.copyOf(whole, whole.length - 10));
        assertThat(laid.read("z.zip")).containsExactly("z.zip:1 !broken-zip");
    }

    @Test
    void aFileWithAPasswordIsToldAndTheOthersAreRead() throws IOException {
        byte[] zip = zip("a.json", "{1}", "b.json", "{2}");
        // The flag stands 6 bytes behind the head of the file, and 8 behind the head of its line in the list.
        String latin = new String(zip, StandardCharsets.ISO_8859_1);
        zip[latin.indexOf("PK\u0003\u0004") + 6] |= 1;
        zip[latin.indexOf("PK\u0001\u0002") + 8] |= 1;
        laid.file("z.zip", zip);
        assertThat(laid.read("z.zip")).containsExactly("z.zip/a.json:1 !encrypted-archive", "z.zip/b.json:1 {2}");
    }

    @Test
    void aMethodThatIsNotKnownIsTold() throws IOException {
        byte[] zip = zip("a.json", "{1}", "b.json", "{2}");
        String latin = new String(zip, StandardCharsets.ISO_8859_1);
        zip[latin.indexOf("PK\u0003\u0004") + 8] = 95; // xz
        zip[latin.indexOf("PK\u0001\u0002") + 10] = 95;
        laid.file("z.zip", zip);
        assertThat(laid.read("z.zip")).containsExactly("z.zip/a.json:1 !archive-method", "z.zip/b.json:1 {2}");
    }

    @Test
    void aListOfFilesThatWouldFillTheMemoryIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String name = "x".repeat(65_000);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 300; i++) { // 19.5 MB of names
                put(zip, name + i, new byte[0]);
            }
        }
        laid.file("z.zip", bytes.toByteArray());
        assertThat(laid.read("z.zip")).containsExactly("z.zip:1 !archive-list-too-long");
    }

    @Test
    void bytesReadReachTheSizeOfTheArchive() throws IOException {
        byte[] zip = zip("a.json", "{1}", "b.txt", "no", ".c", "no");
        laid.file("z.zip", zip);
        try (Records records = Laid.records(Laid.SMALL, java.io.InputStream.nullInputStream(), folder + "/z.zip")) {
            assertThat(records.totalBytes()).isEqualTo(zip.length);
            Laid.all(records);
            assertThat(records.bytesRead()).isEqualTo(zip.length);
        }
    }

    @Test
    void archivesThatWereSentAreCountedOnlyWhereEachIsOneRecord() throws IOException {
        laid.file("a.json", "{1}").file("b.json.gz", gzip(bytes("{2}"))).file("c.json", " [{3},{4}]");
        laid.file("d.zip", zip("a.json", "{}")).file("e.json.gz", "no");
        assertThat(count("a.json", "b.json.gz", "e.json.gz")).isEqualTo(3);
        assertThat(count("a.json", "c.json")).isEqualTo(-1);
        assertThat(count("a.json", "d.zip")).isEqualTo(-1);
    }

    private long count(String... names) {
        List<Sent> sent = Arrays.stream(names)
                .map(name -> Sent.file(name, folder.resolve(name)))
                .toList();
        return Records.count(sent);
    }

    private static byte[] stored(String... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < files.length; i += 2) {
                byte[] bytes = bytes(files[i + 1]);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry entry = new ZipEntry(files[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
