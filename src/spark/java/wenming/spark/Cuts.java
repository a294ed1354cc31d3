package wenming.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the input into shares, twice: first by bytes, to be counted; then with every record's number known, to be scored. Both
 * cuts follow from the input and from these figures alone.
 *
 * @param bytes that one task reads, at most, of a file that can be cut
 * @param records that one task scores, as many as can be
 */
record Cuts(long bytes, long records) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What must be read from its beginning is read so often at most: beyond that, inflating it would cost more than it spares. */
    static final int MOST_PARTS = 16;

    /** 32 MiB are some 3,000 submissions, which take a core two seconds. */
    static final Cuts USUAL = new Cuts(32L << 20, 4_000);

    Cuts {
        if (bytes < 1 || records < 1) {
            throw new IllegalArgumentException("cuts must be positive: " + bytes + ", " + records);
        }
    }

    /** Shares to be counted. */
    List<Share> first(List<Source> sources) {
        Packing packing = new Packing(bytes, Long.MAX_VALUE);
        for (Source source : sources) {
            if (source.hasPlainLines()) {
                for (long from = 0; from == 0 || from < source.length(); from += bytes) {
                    packing.add(Piece.ofLines(source, from, Math.min(source.length(), from + bytes)), 0);
                }
            } else {
                packing.add(Piece.whole(source), 0);
            }
        }
        return packing.shares();
    }

    /** Shares to be scored, and how many records there are in all. */
    Numbered numbered(List<Share> counted, List<List<Count>> counts) {
        List<Piece> pieces = new ArrayList<>();
        List<Count> theirs = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            pieces.addAll(counted.get(i).pieces());
            theirs.addAll(counts.get(i));
        }
        Packing packing = new Packing(bytes, records);
        long before = 0;
        for (int from = 0, to; from < pieces.size(); from = to) {
            to = from + 1;
            while (to < pieces.size()
                    && pieces.get(to).lines()
                    && pieces.get(to).from() > 0) {
                to++;
            }
            before += add(pieces.subList(from, to), theirs.subList(from, to), before, packing);
        }
        return new Numbered(packing.shares(), before);
    }

    record Numbered(List<Share> shares, long records) {}

    /** Adds the pieces of one source; how many records they have. */
    private long add(List<Piece> pieces, List<Count> counts, long before, Packing packing) {
        long read = 0;
        long lines = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i).behind(before + read, lines);
            Count count = counts.get(i);
            if (!piece.lines()) {
                parts(piece, count.entries(), packing);
            } else if (count.entries() > 0) {
                packing.add(piece, count.entries());
            }
            read += count.entries();
            lines += count.lines();
            if (count.ended()) {
                break;
            }
        }
        if (read == 0) {
            // The reader of whole files has words for one that holds nothing.
            packing.add(Piece.whole(pieces.get(0).source()).behind(before, 0), 1);
            read = 1;
        }
        return read;
    }

    private void parts(Piece whole, long entries, Packing packing) {
        long size = Math.max(records, (entries + MOST_PARTS - 1) / MOST_PARTS);
        for (long first = 0; first < entries; first += size) {
            long end = Math.min(entries, first + size);
            packing.add(entries <= size ? whole : whole.part(first, end), end - first);
        }
    }

    /** Puts pieces together in their order, until a share is full. */
    private static final class Packing {
        private final long mostBytes;
        private final long mostRecords;
        private final List<Share> shares = new ArrayList<>();
        private List<Piece> open = new ArrayList<>();
        private long bytes;
        private long records;

        Packing(long mostBytes, long mostRecords) {
            this.mostBytes = mostBytes;
            this.mostRecords = mostRecords;
        }

        void add(Piece piece, long its) {
            if (!open.isEmpty() && (bytes + piece.bytes() > mostBytes || records + its > mostRecords)) {
                shares.add(new Share(open));
                open = new ArrayList<>();
                bytes = 0;
                records = 0;
            }
            open.add(piece);
            bytes += piece.bytes();
            records += its;
        }

        List<Share> shares() {
            if (!open.isEmpty()) {
                shares.add(new Share(open));
                open = new ArrayList<>();
            }
            return shares;
        }
    }
}
