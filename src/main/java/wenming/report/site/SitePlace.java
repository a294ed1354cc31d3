package wenming.report.site;

import java.util.List;

/**
 * A place on an evaluator's round, and what is looked at there.
 *
 * @param id as findings name it; empty for the unit as a whole, null for a kind of place whose places are not known yet
 * @param name what people call it; empty for the unit as a whole and for kinds of place
 * @param kind of premises, a word of {@code place-kinds}; empty where it is none
 * @param campus name of the campus on which it lies; empty where none is named
 */
public record SitePlace(Sort sort, String id, String name, String kind, String campus, List<SiteItem> items) {
    /** What sort of place it is. */
    public enum Sort {
        UNIT,
        CAMPUS,
        PREMISES,
        STATION,
        /** Any other place at which the evaluator looks. */
        OTHER
    }

    public SitePlace {
        items = List.copyOf(items);
    }

    /** Whether it stands for places that are not known yet. */
    public boolean blank() {
        return id == null;
    }

    /** Whether looking at each of its places does as well: a campus where nothing was found stands for all of them. */
    public boolean optional() {
        return sort == Sort.CAMPUS;
    }
}
