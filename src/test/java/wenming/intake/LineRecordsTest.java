package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineRecordsTest {
    @Test
    void linesAreCutAlikeHoweverTheBytesArrive() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int length : List.of(1, 16_383, 65_535, 65_536, 65_537, 50_000, 3)) {
            expected.add("x".repeat(length));
            text.append("x".repeat(length)).append('\n');
        }
        for (int step : List.of(1, 7, 16_384, 65_536, 1_000_000)) {
            assertThat(cut(text.toString(), step, 70_000)).as("step %d", step).isEqualTo(expected);
        }
    }

    @Test
    void theLastLineNeedsNoLineFeed() throws IOException {
        assertThat(cut("a\nb", 1, 10)).containsExactly("a", "b");
        assertThat(cut("a\nb\n", 1, 10)).containsExactly("a", "b");
        assertThat(cut("a\r\nb\r", 1, 10)).containsExactly("a", "b");
        assertThat(cut("", 1, 10)).isEmpty();
    }

    @Test
    void aLineLongerThanTheLimitIsPassedOverWholeAndKeepsItsNumber() throws IOException {
        for (int step : List.of(1, 16_384, 1_000_000)) {
            String text = "x".repeat(10) + "\n" + "y".repeat(11) + "\n" + "z".repeat(100_000) + "\nend";
            assertThat(cut(text, step, 10))
                    .containsExactly("x".repeat(10), "2 too-large-record", "3 too-large-record", "end");
        }
    }

    @Test
    void itIsReadyWhenALineThatIsNotBlankHasArrivedWhole() throws IOException {
        try (PipedOutputStream far = new PipedOutputStream();
                PipedInputStream near = new PipedInputStream(far)) {
            LineRecords records = new LineRecords(near, "", 10);

            assertThat(records.ready()).isFalse();
            send(far, "\n  \na");
            assertThat(records.ready()).isFalse();
            send(far, "b\nc");
            assertThat(records.ready()).isTrue();
            assertThat(records.next().line()).isEqualTo(3);
            assertThat(records.ready()).isFalse();
            send(far, "\n");
            assertThat(records.ready()).isTrue();
            assertThat(records.next().line()).isEqualTo(4);
        }
    }

    @Test
    void whatCameBeforeAnErrorIsGivenAndTheBrokenLineIsNot() throws IOException {
        InputStream broken = new InputStream() {
            private final InputStream before = new Slow("a\nb\nhalf", 3);

            @Override
            public int read() throws IOException {
                throw new IOException("byte by byte");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = before.read(into, from, length);
                if (read < 0) {
                    throw new IOException("reset");
                }
                return read;
            }
        };
        LineRecords records = new LineRecords(broken, "", 10);

        assertThat(text(records.next())).isEqualTo("a");
        assertThat(text(records.next())).isEqualTo("b");
        assertThatThrownBy(records::next).hasMessage("reset");
        assertThat(records.linesRead()).isEqualTo(2);
    }

    @Test
    void sixteenBitTextIsRefusedOnce() throws IOException {
        LineRecords records =
                new LineRecords(new ByteArrayInputStream("{}\n{}\n{}\n".getBytes(StandardCharsets.UTF_16)), "", 100);

        assertThat(text(records.next())).isEqualTo("1 not-utf8");
        assertThat(records.next()).isNull();
    }

    private static void send(PipedOutputStream far, String text) throws IOException {
        far.write(text.getBytes(StandardCharsets.UTF_8));
        far.flush();
    }

    private static List<String> cut(String text, int step, int longest) throws IOException {
        LineRecords records = new LineRecords(new Slow(text, step), "", longest);
        List<String> cut = new ArrayList<>();
        for (Entry entry = records.next(); entry != null; entry = records.next()) {
            assertThat(entry.line()).isEqualTo(cut.size() + 1);
            cut.add(text(entry));
        }
        return cut;
    }

    /** A mark, and half of an ASCII character of UTF-16, mean something at the beginning of a text only. */
    @Test
    void aPieceOfATextCountsOnFromTheLinesBeforeIt() throws IOException {
        byte[] piece = "\n\uFEFF{}\n\0{}\n".getBytes(StandardCharsets.UTF_8);

        LineRecords records = new LineRecords(new ByteArrayInputStream(piece), "a.ndjson", 100, 7);

        Entry marked = records.next();
        assertThat(marked.line()).isEqualTo(9);
        assertThat(text(marked)).isEqualTo("\uFEFF{}");
        assertThat(text(records.next())).isEqualTo("\0{}");
        assertThat(records.next()).isNull();
        assertThat(records.linesRead()).isEqualTo(10);
    }

    private static String text(Entry entry) {
        return entry instanceof Entry.Read read
                ? new String(read.bytes(), StandardCharsets.UTF_8)
                : entry.line() + " " + ((Entry.Unreadable) entry).problem().code();
    }

    /** Gives so many bytes at a time, as a network does. */
    private static final class Slow extends ByteArrayInputStream {
        private final int step;

        Slow(String text, int step) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.step = step;
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(length, step));
        }
    }
}
