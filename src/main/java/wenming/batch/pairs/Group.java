package wenming.batch.pairs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Places that have something in common, taken in one after the other in the order of unit and period: counted all, kept the
 * first. However many there are, it takes the same memory.
 */
final class Group {
    /** Places that are told of one group. Ours. */
    static final int MOST_MEMBERS = 20;

    private final List<Place> members = new ArrayList<>();
    private Place last;
    private long units;
    private long places;
    private long firstRecord = Long.MAX_VALUE;
    private LocalDate firstEnd;
    private LocalDate lastBegin;

    void add(Place place) {
        boolean another = last == null || !last.unit().equals(place.unit());
        if (members.size() < MOST_MEMBERS && (last == null || !last.besides(place))) {
            members.add(place);
        }
        if (another) {
            units++;
        }
        if (!place.standing()) {
            LocalDate from = place.period().from();
            LocalDate to = place.period().to();
            firstEnd = firstEnd == null || to.isBefore(firstEnd) ? to : firstEnd;
            lastBegin = lastBegin == null || from.isAfter(lastBegin) ? from : lastBegin;
        }
        places++;
        firstRecord = Math.min(firstRecord, place.record());
        last = place;
    }

    /**
     * Over what they are alike: several units; or several periods of one, none of which holds the other, since a year and
     * the months in it may well share evidence. Null where it is no doubt.
     */
    String over() {
        return units > 1 ? "units" : firstEnd != null && lastBegin.isAfter(firstEnd) ? "periods" : null;
    }

    /** Of places that have the same thing. */
    Fields same(Kind kind, String digest, String quotation, Integer figures) {
        return told(kind, null, null, figures, digest, quotation);
    }

    /** Of places with texts that are nearly the same. */
    Fields near(int hundredths, long wordings, String digest, String quotation) {
        return told(Kind.NEAR_IDENTICAL_TEXT, BigDecimal.valueOf(hundredths, 2), wordings, null, digest, quotation);
    }

    private Fields told(
            Kind kind, BigDecimal similarity, Long wordings, Integer figures, String digest, String quotation) {
        Likeness likeness = new Likeness(
                kind.word(), over(), similarity, units, places, wordings, figures, digest, quotation, members);
        return likeness.line(kind, firstRecord);
    }
}
