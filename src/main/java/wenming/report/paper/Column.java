package wenming.report.paper;

/**
 * A column of a table.
 *
 * @param share of the width of the table, in hundredths of it; those of a table add up to 100
 */
public record Column(String title, Kind kind, int share) {
    /** What stands in a column, and so how it is aligned and what a spreadsheet takes it for. */
    public enum Kind {
        TEXT,
        /** A short text in the middle, such as a status. */
        MARK,
        /** An amount as it is, without blank decimals. */
        NUMBER,
        /** Points: all of a table with as many decimals as those that need most. */
        POINTS,
        DAY,
        /** A whole number. */
        COUNT,
        TICK,
        /** Left free, to be written in. */
        SPACE
    }

    public Column {
        if (share < 1 || share > 100) {
            throw new IllegalArgumentException("a column takes 1 to 100 hundredths, was " + share);
        }
    }

    static Column text(String title, int share) {
        return new Column(title, Kind.TEXT, share);
    }

    /** Whether its cells are numbers. */
    boolean isFigures() {
        return kind == Kind.NUMBER || kind == Kind.POINTS || kind == Kind.COUNT;
    }
}
