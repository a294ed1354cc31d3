package wenming.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A bar of blocks: secured, still open, and lost. */
final class Bar {
    private final int columns;

    Bar(int columns) {
        this.columns = columns;
    }

    /** The bar for points of a maximum; {@code attainable} may still be reached. An empty maximum gives an empty bar. */
    String of(BigDecimal points, BigDecimal attainable, BigDecimal max) {
        int full = blocks(points, max);
        int open = Math.max(full, blocks(attainable, max));
        return "\u2588".repeat(full) + "\u2592".repeat(open - full) + "\u2591".repeat(columns - open);
    }

    /** Rounded down, so that a bar is full only when all points are there. */
    private int blocks(BigDecimal points, BigDecimal max) {
        if (max.signum() == 0) {
            return 0;
        }
        int blocks = points.multiply(BigDecimal.valueOf(columns))
                .divide(max, 0, RoundingMode.DOWN)
                .intValue();
        return Math.min(columns, Math.max(blocks, points.signum() > 0 ? 1 : 0));
    }
}
