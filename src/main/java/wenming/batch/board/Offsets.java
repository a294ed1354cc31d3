package wenming.batch.board;

import java.util.Arrays;

/** Where the lines of records begin in a file, and how long they are: 20 bytes a record. */
final class Offsets {
    private long[] records = new long[64];
    private long[] offsets = new long[64];
    private int[] lengths = new int[64];
    private int size;

    /** Records come by rising number. */
    void add(long record, long offset, int length) {
        if (size == records.length) {
            int more = size * 2;
            records = Arrays.copyOf(records, more);
            offsets = Arrays.copyOf(offsets, more);
            lengths = Arrays.copyOf(lengths, more);
        }
        records[size] = record;
        offsets[size] = offset;
        lengths[size++] = length;
    }

    /** Where a record lies; null where there is none. */
    Board.Place of(long record) {
        int at = Arrays.binarySearch(records, 0, size, record);
        return at < 0 ? null : new Board.Place(offsets[at], lengths[at]);
    }
}
