package wenming.batch.pairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Places of several submissions that are alike: what a person should look at, and no proof of anything.
 *
 * @param kind a word of {@link Kind}
 * @param over {@code units} where the places are of several units, {@code periods} where they are of several periods of one
 * @param similarity the least one by which the places hang together, below one; null where they are the same
 * @param units how many
 * @param places how many
 * @param wordings how many different texts; null where they are the same
 * @param figures how many; null where it is not about figures
 * @param digest of what they have in common, or of the first of the texts
 * @param quotation a few words of it
 * @param members the first places in the order of units, one for each unit and period, at most {@link Group#MOST_MEMBERS}
 */
public record Likeness(
        String kind,
        String over,
        BigDecimal similarity,
        long units,
        long places,
        Long wordings,
        Integer figures,
        String digest,
        String quotation,
        List<Place> members) {
    private static final int COUNT_DIGITS = 12;
    private static final long MOST = 999_999_999_999L;

    public Likeness {
        members = List.copyOf(members);
    }

    /** As a line of fields that sorts by kind, then the largest first, then the most alike, then the first to be handed in. */
    Fields line(Kind is, long firstRecord) {
        Fields line = new Fields()
                .number(is.place(), 1)
                .add(over.equals("units") ? 0 : 1)
                .number(MOST - units, COUNT_DIGITS)
                .number(
                        similarity == null
                                ? 0
                                : 100 - similarity.unscaledValue().intValueExact(),
                        2)
                .number(firstRecord, COUNT_DIGITS)
                .add(digest)
                .add(kind)
                .add(over)
                .add(similarity)
                .add(units)
                .add(places)
                .add(wordings)
                .add(figures)
                .add(quotation);
        members.forEach(member -> member.writeTo(line));
        return line;
    }

    /** From such a line. */
    static Likeness of(String line) {
        List<String> fields = Fields.of(line);
        List<Place> members = new ArrayList<>();
        for (int at = 14; at < fields.size(); at += Place.FIELDS) {
            members.add(Place.of(fields, at));
        }
        return new Likeness(
                fields.get(6),
                fields.get(7),
                fields.get(8).isEmpty() ? null : new BigDecimal(fields.get(8)),
                Long.parseLong(fields.get(9)),
                Long.parseLong(fields.get(10)),
                fields.get(11).isEmpty() ? null : (Long) Long.parseLong(fields.get(11)),
                fields.get(12).isEmpty() ? null : (Integer) Integer.parseInt(fields.get(12)),
                fields.get(5),
                fields.get(13),
                members);
    }
}
