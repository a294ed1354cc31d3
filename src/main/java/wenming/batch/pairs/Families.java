package wenming.batch.pairs;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Texts that are nearly the same, in families: a thousand texts made from one template are one thing to look at, and not
 * half a million pairs. Within a family not each is like each other, but each is like one that belongs to it.
 */
final class Families implements Closeable {
    private static final String WORDING = "0";
    private static final String PLACE = "1";

    /** Stands where every other that it is like is smaller, and tells it: above all likenesses. */
    private static final String NO_SMALLER = "99";

    private final Pile.Yard yard;
    private final Pile places;
    private final Pile bands;
    private final Links links;

    Families(Pile.Yard yard) throws IOException {
        this.yard = yard;
        this.places = yard.pile();
        this.bands = yard.pile();
        this.links = new Links(bands);
    }

    /** Takes in a text that was not taken in before; texts come in the order of their digests. */
    void text(String digest, String signature) throws IOException {
        links.add(digest, signature);
    }

    /** Takes in a place of the text that came last, as its fields. */
    void place(String digest, String fields) throws IOException {
        places.add(digest + '\t' + fields);
    }

    /** Tells the families of several units or periods. */
    void tell(Pile told) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        try (Pile found = yard.pile();
                Pile pairs = yard.pile();
                Pile likenesses = yard.pile()) {
            links.writeTo(found);
            split(found, pairs, likenesses);
            if (!pairs.isEmpty()) {
                try (Pile labels = new Stars(yard).of(pairs);
                        Pile families = yard.pile()) {
                    gather(labels, likenesses, families);
                    tell(families, told);
                }
            }
        }
    }

    /** Who is alike, each two once; and for each that is the smaller one of two, the least that is like it. */
    private static void split(Pile found, Pile pairs, Pile likenesses) throws IOException {
        try (Reader read = found.sorted()) {
            while (read.next() != null) {
                String one = read.first();
                int least = Integer.MAX_VALUE;
                while (read.at(one)) {
                    List<String> link = Fields.of(read.take());
                    pairs.add(one + '\t' + link.get(1));
                    least = Math.min(least, Integer.parseInt(link.get(2)));
                }
                likenesses.add(one + '\t' + least);
            }
        }
    }

    /** Brings the wordings and the places of each family together. All that is read is in the order of digests. */
    private void gather(Pile labels, Pile likenesses, Pile families) throws IOException {
        try (Reader label = labels.sorted();
                Reader likeness = likenesses.inOrder();
                Reader place = places.inOrder()) {
            while (label.next() != null) {
                String digest = label.first();
                String family = Fields.afterFirst(label.take());
                String least = likeness.at(digest) ? Fields.afterFirst(likeness.take()) : NO_SMALLER;
                families.add(new Fields().add(family).add(WORDING).add(least).add(digest));
                while (place.next() != null && place.first().compareTo(digest) < 0) {
                    place.take();
                }
                while (place.at(digest)) {
                    families.add(new Fields().add(family).add(PLACE).all(Fields.afterFirst(place.take())));
                }
            }
        }
    }

    private static void tell(Pile families, Pile told) throws IOException {
        try (Reader read = families.sorted()) {
            while (read.next() != null) {
                family(read, told);
            }
        }
    }

    /** The wordings of a family come first, the least alike before all. */
    private static void family(Reader read, Pile told) throws IOException {
        String family = read.first();
        int least = Integer.parseInt(Fields.of(read.next()).get(2));
        long wordings = 0;
        Group group = new Group();
        String quotation = null;
        while (read.at(family)) {
            List<String> line = Fields.of(read.take());
            if (line.get(1).equals(WORDING)) {
                wordings++;
            } else {
                group.add(Place.of(line, 2));
                quotation = quotation == null ? line.get(2 + Place.FIELDS) : quotation;
            }
        }
        if (group.over() != null) {
            told.add(group.near(least, wordings, family, quotation));
        }
    }

    @Override
    public void close() throws IOException {
        places.close();
        bands.close();
    }
}
