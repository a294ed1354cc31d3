package wenming.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the input is cut into shares, and how records get their numbers. */
class CutsIT {
    private static final long KB = 1 << 10;

    private static Source file(String name, long bytes) {
        return Source.file(name, URI.create("file:/in/" + name), bytes);
    }

    @Test
    void linesAreCutByBytesAndWhatMustBeReadWholeIsNot() {
        List<Share> shares =
                new Cuts(100 * KB, 10).first(List.of(file("a.ndjson", 250 * KB), file("b.ndjson.gz", 900 * KB)));

        assertThat(shares).extracting(share -> share.pieces().size()).containsExactly(1, 1, 1, 1);
        assertThat(shares.get(1).pieces().get(0).from()).isEqualTo(100 * KB);
        assertThat(shares.get(2).pieces().get(0).to()).isEqualTo(250 * KB);
        assertThat(shares.get(3).pieces().get(0).lines()).isFalse();
    }

    @Test
    void smallFilesShareATask() {
        // Opening a file counts as 64 KiB: sixteen of them fill a share of a MiB.
        List<Share> shares = new Cuts(1024 * KB, 10).first(Collections.nCopies(40, file("a.json", 5 * KB)));

        assertThat(shares).extracting(share -> share.pieces().size()).containsExactly(16, 16, 8);
    }

    @Test
    void recordsAreNumberedThroughAllFilesAndLinesWithinEach() {
        Cuts cuts = new Cuts(100 * KB, 1_000);
        List<Share> counted = cuts.first(List.of(file("a.ndjson", 200 * KB), file("b.json", KB), file("c.ndjson", KB)));
        // a: 5 lines with 4 records, 7 lines with 7; b: one record; c: 2 lines with 2 records.
        Cuts.Numbered numbered = cuts.numbered(counted, counts(counted));

        assertThat(numbered.records()).isEqualTo(14);
        List<Piece> pieces = numbered.shares().stream()
                .flatMap(share -> share.pieces().stream())
                .toList();
        assertThat(pieces).extracting(Piece::recordsBefore).containsExactly(0L, 4L, 11L, 12L);
        assertThat(pieces).extracting(Piece::linesBefore).containsExactly(0, 5, 0, 0);
    }

    private static List<List<Count>> counts(List<Share> shares) {
        return shares.stream()
                .map(share -> share.pieces().stream().map(CutsIT::count).toList())
                .toList();
    }

    private static Count count(Piece piece) {
        return switch (piece.source().name()) {
            case "a.ndjson" -> piece.from() == 0 ? new Count(5, 4, false) : new Count(7, 7, false);
            case "b.json" -> new Count(0, 1, false);
            default -> new Count(2, 2, false);
        };
    }

    @Test
    void nothingIsReadBehindTheEndOfATextThatIsNone() {
        Cuts cuts = new Cuts(100 * KB, 1_000);
        List<Share> counted = cuts.first(List.of(file("utf-16.ndjson", 300 * KB)));

        Cuts.Numbered numbered = cuts.numbered(
                counted,
                List.of(
                        List.of(new Count(1, 1, true)),
                        List.of(new Count(9, 9, false)),
                        List.of(new Count(9, 9, false))));

        assertThat(numbered.records()).isEqualTo(1);
        assertThat(numbered.shares()).hasSize(1);
    }

    @Test
    void aFileWithNothingInItIsOneEntryThatSaysSo() {
        Cuts cuts = new Cuts(100 * KB, 1_000);
        List<Share> counted = cuts.first(List.of(file("empty.ndjson", 150 * KB)));

        Cuts.Numbered numbered =
                cuts.numbered(counted, List.of(List.of(new Count(9, 0, false)), List.of(new Count(9, 0, false))));

        assertThat(numbered.records()).isEqualTo(1);
        assertThat(numbered.shares().get(0).pieces()).containsExactly(Piece.whole(file("empty.ndjson", 150 * KB)));
    }

    @Test
    void aLongArchiveIsScoredByManyButNotReadByMoreThanSixteen() {
        Cuts cuts = new Cuts(100 * KB, 10);
        List<Share> counted = cuts.first(List.of(file("a.ndjson.gz", 50 * KB)));

        assertThat(cuts.numbered(counted, List.of(List.of(new Count(0, 25, false))))
                        .shares())
                .extracting(share -> share.pieces().get(0).from() + "-"
                        + share.pieces().get(0).to())
                .containsExactly("0-10", "10-20", "20-25");
        assertThat(cuts.numbered(counted, List.of(List.of(new Count(0, 1_600, false))))
                        .shares())
                .hasSize(16);
    }
}
