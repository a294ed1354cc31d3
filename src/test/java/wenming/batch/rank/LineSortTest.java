package wenming.batch.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSortTest {
    @TempDir
    private Path folder;

    @Test
    void linesComeInTheOrderOfTheirBytesAlsoWhenTheyDoNotFitIntoMemory() throws IOException {
        Random dice = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add(Integer.toString(dice.nextInt(5_000)) + "\u0000院𠮷" + (char) (' ' + dice.nextInt(90)));
        }
        Path file = Files.write(folder.resolve("lines"), lines);
        List<String> sorted = new ArrayList<>(lines);
        sorted.sort((one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        for (long memory : new long[] {20_000, 10_000_000}) {
            Path scratch = Files.createDirectory(folder.resolve("scratch" + memory));
            List<String> found = new ArrayList<>();
            try (LineSort sort = LineSort.of(file, scratch, memory)) {
                sort.forEachRemaining(line -> found.add(new String(line, StandardCharsets.UTF_8)));
            }
            assertThat(found).isEqualTo(sorted);
            assertThat(scratch).isEmptyDirectory();
        }
    }

    @Test
    void nothingIsSortedToNothing() throws IOException {
        try (LineSort sort = LineSort.of(Files.createFile(folder.resolve("none")), folder)) {
            assertThat(sort.hasNext()).isFalse();
        }
    }
}
