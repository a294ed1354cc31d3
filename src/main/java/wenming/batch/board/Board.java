package wenming.batch.board;

import java.util.List;
import java.util.Optional;
import wenming.batch.rank.Row;

/** What a batch came to. */
public final class Board {
    private final List<Standing> standings;
    private final Offsets offsets;

    Board(List<Standing> standings, Offsets offsets) {
        this.standings = List.copyOf(standings);
        this.offsets = offsets;
    }

    /** Where the line of a record begins in {@code results.ndjson}, and how many bytes it has without its end. */
    public record Place(long offset, int length) {}

    /** The rankings, sorted by rule set, version and day. */
    public List<Standing> standings() {
        return standings;
    }

    /** Where a record's line lies; empty where it was not scored. */
    public Optional<Place> place(long record) {
        return Optional.ofNullable(offsets.of(record));
    }

    /** The row of a record, with its place in its ranking; empty where it was not scored. */
    public Optional<Row> row(long record) {
        return standings.stream()
                .flatMap(standing -> standing.ranked().stream())
                .map(placed -> placed.row())
                .filter(row -> row.record() == record)
                .findFirst();
    }
}
