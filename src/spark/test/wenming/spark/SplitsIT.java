package wenming.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;
import org.junit.jupiter.api.Test;

/** Wherever a file is cut, each of its lines is in one split, whole. */
class SplitsIT {
    @Test
    void aLineBelongsToTheSplitInWhichItBegins() throws IOException {
        // Positions: a=0 b=1 \n=2 c=3 d=4 \n=5 e=6
        String text = "ab\ncd\ne";
        assertThat(split(text, 0, 3)).isEqualTo("ab\n");
        assertThat(split(text, 0, 4)).isEqualTo("ab\ncd\n");
        assertThat(split(text, 1, 3)).isEmpty();
        assertThat(split(text, 3, 4)).isEqualTo("cd\n");
        assertThat(split(text, 3, 6)).isEqualTo("cd\n");
        assertThat(split(text, 3, 7)).isEqualTo("cd\ne");
        assertThat(split(text, 4, 6)).isEmpty();
        assertThat(split(text, 6, 7)).isEqualTo("e");
    }

    @Test
    void aFileThatEndsWithALineFeedHasNoLineBehindIt() throws IOException {
        assertThat(split("ab\n", 0, 3)).isEqualTo("ab\n");
        assertThat(split("ab\n", 2, 3)).isEmpty();
        assertThat(split("", 0, 0)).isEmpty();
    }

    @Test
    void splitsOfAnySizeTogetherAreTheFile() throws IOException {
        Random dice = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = dice.nextInt(60);
            while (text.length() < length) {
                text.append(dice.nextInt(4) == 0 ? '\n' : (char) ('a' + dice.nextInt(26)));
            }
            int size = 1 + dice.nextInt(20);
            List<String> splits = new ArrayList<>();
            for (int from = 0; from < length; from += size) {
                splits.add(split(text.toString(), from, Math.min(length, from + size)));
            }
            assertThat(String.join("", splits)).as("%s by %d", text, size).isEqualTo(text.toString());
            assertThat(splits.subList(0, Math.max(0, splits.size() - 1))).allSatisfy(split -> assertThat(split.isEmpty()
                            || split.endsWith("\n")
                            || text.toString().endsWith(split))
                    .isTrue());
        }
    }

    private static String split(String text, long from, long end) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (SplitStream split = new SplitStream(new FSDataInputStream(new Held(bytes)), from, end)) {
            return new String(split.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A file in memory. */
    private static final class Held extends ByteArrayInputStream implements Seekable, PositionedReadable {
        Held(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void seek(long position) {
            pos = (int) position;
        }

        @Override
        public long getPos() {
            return pos;
        }

        @Override
        public boolean seekToNewSource(long position) {
            return false;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void readFully(long position, byte[] into, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void readFully(long position, byte[] into) {
            throw new UnsupportedOperationException();
        }
    }
}
