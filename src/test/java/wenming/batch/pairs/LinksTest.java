package wenming.batch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final String ONE = "A".repeat(120);

    @TempDir
    private Path scratch;

    @Test
    void signaturesThatAgreeIn93Of120CharactersAreAlikeAndThoseThatAgreeIn92AreNot() throws IOException {
        // Of 120 a quarter agrees by chance: (93 - 30) / 90 is 0.70, (92 - 30) / 90 is 0.68.
        assertThat(links(ONE, agreeing(93))).containsExactly("aaaa\tbbbb\t70");
        assertThat(links(ONE, agreeing(92))).isEmpty();
    }

    @Test
    void signaturesThatAgreeInNoBandAreNotCompared() throws IOException {
        // One character of each band of six differs: 100 of 120 agree, and no band does.
        assertThat(links(ONE, "BAAAAA".repeat(20))).isEmpty();
        assertThat(links(ONE, "AAAAAA" + "BAAAAA".repeat(19))).containsExactly("aaaa\tbbbb\t78"); // (101 - 30) / 90
    }

    @Test
    void textsThatAreNotTheSameAreNeverWhollyAlike() throws IOException {
        assertThat(links(ONE, ONE)).containsExactly("aaaa\tbbbb\t99");
    }

    @Test
    void amongMoreTextsThanAreComparedAllHangTogether() throws IOException {
        List<String> signatures = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            signatures.add(ONE.substring(0, 100) + "B".repeat(i % 20) + "A".repeat(20 - i % 20));
        }
        assertThat(links(signatures.toArray(String[]::new)))
                .extracting(link -> link.substring(0, 9))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(99);
    }

    /** A signature that agrees with ONE in so many of its first characters. */
    private static String agreeing(int characters) {
        return "A".repeat(characters) + "B".repeat(120 - characters);
    }

    private List<String> links(String... signatures) throws IOException {
        List<String> read = new ArrayList<>();
        try (Pile bands = new Pile(scratch);
                Pile found = new Pile(scratch)) {
            Links links = new Links(bands);
            for (int i = 0; i < signatures.length; i++) {
                String digest = signatures.length > 26
                        ? String.format("%04d", i)
                        : String.valueOf((char) ('a' + i)).repeat(4);
                links.add(digest, signatures[i]);
            }
            links.writeTo(found);
            try (Reader lines = found.sorted()) {
                while (lines.next() != null) {
                    read.add(lines.take());
                }
            }
        }
        return read;
    }
}
