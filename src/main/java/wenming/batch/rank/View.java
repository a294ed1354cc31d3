package wenming.batch.rank;

import java.util.function.Function;

/** By what submissions are parted before they are ranked. */
public enum View {
    /** All of a ranking together. */
    OVERALL("ranking", row -> ""),
    /** Those of a region. */
    REGION("ranking-by-region", Row::region),
    /** Those of a kind of unit. */
    KIND("ranking-by-kind", Row::kind),
    /** Those below the same parent. */
    PARENT("ranking-by-parent", Row::parent);

    private final String file;
    private final Function<Row, String> part;

    View(String file, Function<Row, String> part) {
        this.file = file;
        this.part = part;
    }

    /** Name of its table, without an ending. */
    public String file() {
        return file;
    }

    /** What the row is parted by; null where it does not say. */
    String of(Row row) {
        return part.apply(row);
    }
}
