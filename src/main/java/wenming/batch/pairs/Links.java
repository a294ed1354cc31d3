package wenming.batch.pairs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which different texts are alike. Each is put down once for each band of its signature; sorted, texts that agree in a band
 * stand together and are compared with the first of them and with the few before. So the work grows with the texts and not
 * with their pairs, and among texts that are all alike each finds one to hang on to.
 */
final class Links {
    /** How alike two texts are at least, in hundredths, to be told. Ours: a text into which other names and figures were put. */
    static final int LEAST_LIKENESS = 70;

    /** How many texts before are compared, beside the first. Ours: those of a band stand by what follows it, the likest nearest. */
    private static final int WINDOW = 16;

    private final Pile bands;

    Links(Pile bands) {
        this.bands = bands;
    }

    /** Takes in a text that was not taken in before. */
    void add(String digest, String signature) throws IOException {
        for (int band = 0; band < Signature.BANDS; band++) {
            bands.add(Signature.band(signature, band) + digest);
        }
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return bands.isEmpty();
    }

    /** Writes who is alike: two digests, the smaller first, and how alike they are in hundredths; some of them several times. */
    void writeTo(Pile links) throws IOException {
        try (Reader sorted = bands.sorted()) {
            String first = null;
            Deque<String> before = new ArrayDeque<>();
            while (sorted.next() != null) {
                String line = sorted.take();
                if (first == null || !Signature.meet(first, line)) {
                    first = line;
                    before.clear();
                } else {
                    link(line, first, before, links);
                }
                before.addFirst(line);
                if (before.size() > WINDOW) {
                    before.removeLast();
                }
            }
        }
    }

    /** Hangs a text on to the likest of those before. */
    private static void link(String line, String first, Deque<String> before, Pile links) throws IOException {
        String likest = first;
        int most = Signature.likeness(line, first);
        for (String other : before) {
            int likeness = Signature.likeness(line, other);
            if (likeness > most) {
                most = likeness;
                likest = other;
            }
        }
        if (most >= LEAST_LIKENESS) {
            String one = line.substring(Signature.bandLength());
            String other = likest.substring(Signature.bandLength());
            boolean inOrder = one.compareTo(other) < 0;
            links.add(new Fields()
                    .add(inOrder ? one : other)
                    .add(inOrder ? other : one)
                    .add(most));
        }
    }
}
