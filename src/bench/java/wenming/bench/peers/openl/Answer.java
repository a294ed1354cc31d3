package wenming.bench.peers.openl;

import java.util.stream.Stream;

/** What a table answers about one criterion. */
public final class Answer {
    final long points;
    final String[] counted;
    final Not[] left;

    /** Called by the tables. */
    public Answer(long points, String[] counted, Not[] left) {
        this.points = points;
        this.counted = counted;
        this.left = left;
    }

    /** The pointers of items. */
    public static String[] at(Item[] items) {
        String[] all = new String[items.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = items[i].at;
        }
        return all;
    }

    /** The activities behind four tallies. */
    public static String[] joined(String[] a, String[] b, String[] c, String[] d) {
        return Stream.of(a, b, c, d).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The activities that four tallies leave out. */
    public static Not[] leftOf(Tally a, Tally b, Tally c, Tally d) {
        return Stream.of(a, b, c, d).flatMap(tally -> Stream.of(tally.left)).toArray(Not[]::new);
    }

    /** Nothing is left out. */
    public static Not[] none() {
        return new Not[0];
    }
}
