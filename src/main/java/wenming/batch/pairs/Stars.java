package wenming.batch.pairs;

import java.io.IOException;

/**
 * Who hangs together with whom, over any number of links: everybody in a family is tied to the smallest of it. By the
 * alternating stars of Kiveris and others (Connected Components in MapReduce and Beyond, 2014): tie everybody's larger
 * neighbours to his smallest one, then his smaller neighbours, until nothing changes. It needs nothing but sorting, where
 * the usual way would keep every text in memory.
 */
final class Stars {
    private final Pile.Yard yard;

    Stars(Pile.Yard yard) {
        this.yard = yard;
    }

    /**
     * Closes the links and gives, for each one in them, a line with him and the smallest of his family.
     *
     * @param links two different ones, the smaller first
     */
    Pile of(Pile links) throws IOException {
        Pile now = links;
        boolean changed = true;
        while (changed) {
            Pile large = yard.pile();
            changed = large(bothWays(now), large);
            Pile small = yard.pile();
            changed |= small(large, small);
            now = small;
        }
        return labels(now);
    }

    private Pile labels(Pile stars) throws IOException {
        Pile labels = yard.pile();
        try (stars;
                Reader ties = stars.inOrder()) {
            while (ties.next() != null) {
                String smallest = ties.first();
                labels.add(smallest + '\t' + smallest);
                labels.add(Fields.afterFirst(ties.take()) + '\t' + smallest);
            }
        }
        return labels;
    }

    private Pile bothWays(Pile links) throws IOException {
        Pile both = yard.pile();
        try (links;
                Reader read = links.inOrder()) {
            while (read.next() != null) {
                String one = read.first();
                String other = Fields.afterFirst(read.take());
                both.add(one + '\t' + other);
                both.add(other + '\t' + one);
            }
        }
        return both;
    }

    /** Ties the larger neighbours of each one to the smallest of his neighbours and himself. */
    private static boolean large(Pile neighbours, Pile ties) throws IOException {
        boolean changed = false;
        try (neighbours;
                Reader read = neighbours.sorted()) {
            while (read.next() != null) {
                String one = read.first();
                String first = Fields.afterFirst(read.next());
                String smallest = first.compareTo(one) < 0 ? first : one;
                while (read.at(one)) {
                    String other = Fields.afterFirst(read.take());
                    if (other.compareTo(one) > 0) {
                        ties.add(other + '\t' + smallest);
                        changed |= !smallest.equals(one);
                    }
                }
            }
        }
        return changed;
    }

    /** Ties each one, and his smaller neighbours, to the smallest of these. */
    private static boolean small(Pile ties, Pile links) throws IOException {
        boolean changed = false;
        try (ties;
                Reader read = ties.sorted()) {
            while (read.next() != null) {
                String one = read.first();
                String smallest = Fields.afterFirst(read.take());
                links.add(smallest + '\t' + one);
                while (read.at(one)) {
                    links.add(smallest + '\t' + Fields.afterFirst(read.take()));
                    changed = true;
                }
            }
        }
        return changed;
    }
}
