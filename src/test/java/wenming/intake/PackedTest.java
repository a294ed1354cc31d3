package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.intake.Laid.bytes;
import static wenming.intake.Laid.gzip;
import static wenming.intake.Laid.piped;
import static wenming.intake.Laid.together;
import static wenming.intake.Laid.zstd;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that were packed with gzip or Zstandard. */
class PackedTest {
    /** {@code {1}} and a line feed as they are, in a frame whose window has the size of the byte that is put in. */
    private static final int[] FRAME = {0x28, 0xB5, 0x2F, 0xFD, 0, -1, 0x21, 0, 0, '{', '1', '}', '\n'};

    @TempDir
    private Path folder;

    private Laid laid;

    @BeforeEach
    void lay() {
        laid = new Laid(folder);
    }

    @Test
    void zstIsReadAsIfItWereNot() throws IOException {
        laid.file("a.ndjson.zst", zstd(bytes("{1}\n{2}\n"))).file("b.json.ZST", zstd(bytes("{\n}")));
        laid.file("c.zst", zstd(bytes("{3}\n{4}"))).file("d.json.zst", zstd(bytes("[{5},\n{6}]")));
        assertThat(laid.read("a.ndjson.zst", "b.json.ZST", "c.zst", "d.json.zst"))
                .containsExactly(
                        "a.ndjson.zst:1 {1}",
                        "a.ndjson.zst:2 {2}",
                        "b.json.ZST:1 {\n}",
                        "c.zst:1 {3}",
                        "c.zst:2 {4}",
                        "d.json.zst:1 {5}",
                        "d.json.zst:2 {6}");
    }

    @Test
    void framesThatWerePackedOneByOneAreReadAsOneAndThoseToBeSkippedAreSkipped() throws IOException {
        byte[] skipped = {0x5F, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 'x', '\n', 'y'};
        laid.file("a.ndjson.zst", together(skipped, zstd(bytes("{1}\n{")), skipped, zstd(bytes("2}\n")), skipped));
        assertThat(laid.read("a.ndjson.zst")).containsExactly("a.ndjson.zst:1 {1}", "a.ndjson.zst:2 {2}");
    }

    @Test
    void aFrameMayAskForEightMebibytesOfMemoryAndNotForMore() throws IOException {
        laid.file("at.ndjson.zst", frame(13 << 3)).file("above.ndjson.zst", frame(13 << 3 | 1));
        assertThat(laid.read("at.ndjson.zst", "above.ndjson.zst"))
                .containsExactly("at.ndjson.zst:1 {1}", "above.ndjson.zst:1 !zstd-window");
    }

    @Test
    void aFrameThatIsItsOwnWindowMayBeAsLarge() throws IOException {
        laid.file("at.ndjson.zst", single(8 << 20)).file("above.ndjson.zst", single((8 << 20) + 1));
        laid.file("far.ndjson.zst", single(-1));
        // A frame that says it holds eight mebibytes and holds four bytes is broken, but was let in.
        assertThat(laid.read("at.ndjson.zst").get(0)).isNotEqualTo("at.ndjson.zst:1 !zstd-window");
        assertThat(laid.read("above.ndjson.zst", "far.ndjson.zst"))
                .containsExactly("above.ndjson.zst:1 !zstd-window", "far.ndjson.zst:1 !zstd-window");
    }

    @Test
    void aTruncatedZstGivesItsWholeFramesAndTheLineOnWhichItBreaksOff() throws IOException {
        byte[] first = zstd(bytes("{1}\n{2}\n{"));
        byte[] second = zstd(bytes("3}\n{4}\n"));
        laid.file("a.ndjson.zst", together(first, Arrays.copyOf(second, second.length - 1)));
        laid.file("b.ndjson", "{b}\n");
        assertThat(laid.read("a.ndjson.zst", "b.ndjson"))
                .containsExactly(
                        "a.ndjson.zst:1 {1}", "a.ndjson.zst:2 {2}", "a.ndjson.zst:3 !broken-zstd", "b.ndjson:1 {b}");
    }

    @Test
    void whatIsCalledZstAndIsNoneIsRejected() throws IOException {
        byte[] behind = together(frame(0), bytes("rest"));
        laid.file("a.ndjson.zst", "{1}\n").file("b.json.zst", "").file("c.ndjson.zst", behind);
        assertThat(laid.read("a.ndjson.zst", "b.json.zst", "c.ndjson.zst"))
                .containsExactly(
                        "a.ndjson.zst:1 !broken-zstd",
                        "b.json.zst:1 !broken-zstd",
                        "c.ndjson.zst:1 {1}",
                        "c.ndjson.zst:2 !broken-zstd");
    }

    @Test
    void bytesThatChangedOnTheWayNeverDoMoreThanBreakOff() throws IOException {
        byte[] whole = zstd(bytes("{\"unit\":\"甲乙丙丁\",\"n\":123456}\n".repeat(200)));
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            List<String> read = piped(changed);
            assertThat(read).isNotEmpty();
            // Whatever of it is no .zst any more is a line of text; whatever is one is whole, or says that it is not.
            assertThat(read.size() == 200
                            || read.get(read.size() - 1)
                                    .matches("(?s).*(!broken-zstd|!zstd-window|!inflates-too-much|too-large.*)")
                            || !Packing.of(changed).equals(Packing.ZSTD))
                    .as("%s", read)
                    .isTrue();
        }
    }

    @Test
    void aZstIsLimitedAsAGzIs() throws IOException {
        laid.file("a.ndjson.zst", zstd(bytes("{1}\n".repeat(100_000))));
        laid.file("b.ndjson.zst", zstd(bytes("{1}\n" + "0".repeat(900_000) + "\n{3}\n")));
        assertThat(laid.read(new Limits(20, 400_000, 1_000_000), "a.ndjson.zst"))
                .hasSize(100_000);
        assertThat(laid.read(new Limits(20, 399_999, 1_000_000), "a.ndjson.zst"))
                .hasSizeLessThan(100_000)
                .last()
                .asString()
                .endsWith("!inflates-too-much");
        assertThat(laid.read(new Limits(100_000, 10_000_000, 50), "b.ndjson.zst"))
                .containsExactly("b.ndjson.zst:1 {1}", "b.ndjson.zst:2 !inflates-too-much");
    }

    @Test
    void standardInputMayBePacked() throws IOException {
        assertThat(piped(gzip(bytes("{1}\n{2}\n")))).containsExactly("-:1 {1}", "-:2 {2}");
        assertThat(piped(zstd(bytes("{1}\n{2}\n")))).containsExactly("-:1 {1}", "-:2 {2}");
        assertThat(piped(gzip(bytes("{\n}")))).containsExactly("-:1 {\n}");
        assertThat(piped(zstd(bytes("[1,\n2]")))).containsExactly("-:1 1", "-:2 2");
        assertThat(piped(new byte[] {0x1F, (byte) 0x8B})).containsExactly("-:1 !broken-gzip");
        assertThat(piped(Laid.zip("a.json", "{}"))).containsExactly("-:1 !unknown-file-type");
    }

    @Test
    void partsOfAGzThatComeOneByOneThroughAPipeAreAllRead() throws IOException {
        byte[] parts = together(gzip(bytes("{1}\n")), gzip(bytes("{2}\n")), gzip(bytes("{3}\n")));
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(parts)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 1));
            }

            @Override
            public int available() {
                return 0; // nothing has come yet
            }
        };
        assertThat(piped(slow)).containsExactly("-:1 {1}", "-:2 {2}", "-:3 {3}");
    }

    @Test
    void aPipeThatBreaksUnderSomethingPackedIsThePlaceAndNotThePaper() throws IOException {
        for (byte[] packed : List.of(gzip(bytes("{1}\n{2}\n")), zstd(bytes("{1}\n{2}\n")))) {
            InputStream broken = new FilterInputStream(new ByteArrayInputStream(packed, 0, packed.length - 1)) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int read = super.read(into, offset, length);
                    if (read < 0) {
                        throw new IOException("the cable was pulled");
                    }
                    return read;
                }
            };
            try (Records records = Laid.records(Laid.SMALL, broken, "-")) {
                List<Entry> all = Laid.all(records);
                Entry.Unreadable last = (Entry.Unreadable) all.get(all.size() - 1);
                assertThat(last.problem().found()).isEqualTo("the cable was pulled");
                assertThat(last.isOfThePlace()).isTrue();
            }
            Entry.Unreadable cut = (Entry.Unreadable) last(Arrays.copyOf(packed, packed.length - 1));
            assertThat(cut.isOfThePlace()).isFalse();
        }
    }

    @Test
    void archivesThatArePackedOnceMoreAreRefused() throws IOException {
        laid.file("a.tar.gz", gzip(bytes("x")))
                .file("b.zip.zst", zstd(bytes("x")))
                .file("c.xlsx.gz", gzip(bytes("x")));
        assertThat(laid.read("a.tar.gz", "b.zip.zst", "c.xlsx.gz"))
                .containsExactly(
                        "a.tar.gz:1 !unknown-file-type",
                        "b.zip.zst:1 !unknown-file-type",
                        "c.xlsx.gz:1 !unknown-file-type");
    }

    private static Entry last(byte[] packed) {
        try (Records records = Laid.records(Laid.SMALL, new ByteArrayInputStream(packed), "-")) {
            List<Entry> all = Laid.all(records);
            return all.get(all.size() - 1);
        }
    }

    /** A frame with a window of 2^(10 + the upper five bits), and so many eighths of it more as the lower three bits say. */
    private static byte[] frame(int window) {
        byte[] frame = new byte[FRAME.length];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) (FRAME[i] < 0 ? window : FRAME[i]);
        }
        return frame;
    }

    /** A frame without a window, which says that it holds so much. */
    private static byte[] single(int size) {
        byte[] head = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xA0};
        byte[] length = {(byte) size, (byte) (size >> 8), (byte) (size >> 16), (byte) (size >> 24)};
        return together(head, length, Arrays.copyOfRange(frame(0), 6, FRAME.length));
    }
}
