package wenming.batch.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.PrimitiveIterator;

/**
 * Gives rows that come in the {@link Order} of a view their places. Equal scores share the better rank, and the next rank
 * is passed over: 1, 1, 3. Vetoed units have none.
 */
final class Places implements Iterator<Placed> {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Iterator<Marked> rows;
    private final View view;
    private final PrimitiveIterator.OfInt ranked;
    private Marked next;
    private byte[] nextGroup = {};
    private Row before;
    private byte[] group = {};
    private int inGroup;
    private int position;
    private int rank;

    /** A row, and whether its unit handed in several for this ranking. */
    record Marked(Row row, boolean repeated) {}

    /**
     * Places in rankings that follow one another.
     *
     * @param ranked how many are ranked in each of them, the vetoed ones not among them
     */
    Places(View view, Iterator<Marked> rows, PrimitiveIterator.OfInt ranked) {
        this.rows = rows;
        this.view = view;
        this.ranked = ranked;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Placed next() {
        Marked marked = next;
        Row row = marked.row();
        boolean begins = before == null || !Arrays.equals(group, nextGroup);
        if (begins) {
            group = nextGroup;
            inGroup = ranked.nextInt();
            position = 0;
            before = null;
        }
        position++;
        boolean tiedBefore = before != null && tied(before, row);
        rank = tiedBefore ? rank : position;
        before = row;
        advance();
        boolean tiedAfter = next != null && Arrays.equals(group, nextGroup) && tied(row, next.row());
        return new Placed(
                row.isVetoed() ? 0 : rank,
                row.isVetoed() ? null : percentile(),
                tiedBefore || tiedAfter,
                marked.repeated(),
                row);
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
        nextGroup = next == null ? nextGroup : Order.group(view, next.row());
    }

    private BigDecimal percentile() {
        return BigDecimal.valueOf(inGroup - rank + 1L)
                .multiply(ALL)
                .divide(BigDecimal.valueOf(inGroup), 1, RoundingMode.HALF_UP);
    }

    private static boolean tied(Row one, Row other) {
        return !one.isVetoed() && !other.isVetoed() && one.score().compareTo(other.score()) == 0;
    }
}
