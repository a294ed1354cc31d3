package wenming.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void linesAreCutAlikeHoweverTheBytesArrive() {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int length : List.of(0, 1, 16_383, 16_384, 16_385, 70_000, 0, 50_000, 3)) {
            expected.add("x".repeat(length));
            text.append("x".repeat(length)).append('\n');
        }
        for (int step : List.of(1, 7, 16_384, 1_000_000)) {
            assertThat(cut(text.toString(), step, 70_000, 1_000_000))
                    .as("step %d", step)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theLastLineNeedsNoLineFeed() {
        assertThat(cut("a\nb", 1, 10, 10)).containsExactly("a", "b");
        assertThat(cut("a\nb\n", 1, 10, 10)).containsExactly("a", "b");
        assertThat(cut("", 1, 10, 10)).isEmpty();
    }

    @Test
    void aLineLongerThanTheLimitIsSkippedWholeAndKeepsItsNumber() {
        for (int step : List.of(1, 16_384, 1_000_000)) {
            String text = "x".repeat(10) + "\n" + "y".repeat(11) + "\n" + "z".repeat(100_000) + "\nend";
            assertThat(cut(text, step, 10, 1_000_000)).containsExactly("x".repeat(10), "too long", "too long", "end");
        }
    }

    @Test
    void aStreamMayBeAsLongAsTheLimitAndALongerOneEndsAtItsLastWholeLine() {
        assertThat(cut("ab\ncd\nef", 3, 10, 8)).containsExactly("ab", "cd", "ef");
        assertThat(cut("ab\ncd\nefg", 3, 10, 8)).containsExactly("ab", "cd", "objection 3");
        assertThat(cut("ab\ncd\nefg", 100, 10, 8)).containsExactly("ab", "cd", "objection 3");
    }

    @Test
    void theEndOfABrokenStreamIsAnObjectionNotALine() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("reset");
            }
        };
        Lines lines = new Lines(broken, 10, 10);

        assertThat(lines.next()).isNull();
        assertThat(lines.objection().orElseThrow().problems().get(0).code()).isEqualTo("cut-off");
    }

    private static List<String> cut(String text, int step, int longest, long mostBytes) {
        Lines lines = new Lines(new Slow(text, step), longest, mostBytes);
        List<String> cut = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            assertThat(line.number()).isEqualTo(cut.size() + 1);
            cut.add(line.bytes() == null ? "too long" : new String(line.bytes(), StandardCharsets.UTF_8));
        }
        lines.objection().ifPresent(objection -> cut.add("objection " + objection.line()));
        return cut;
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
