package wenming.catalogue;

import java.util.Comparator;
import java.util.List;
import wenming.model.Period;

/**
 * One version of a rule set as it stands on a shelf.
 *
 * @param version empty if its catalogue cannot be read
 * @param inForce the periods that it is for, from {@code inForce} or else {@code period}; null for any
 * @param strict whether its catalogue says {@code inForce}, so that even as the only version it is for no other period
 * @param kinds kinds of unit that it speaks to; empty: every kind
 * @param folder in which it stands
 */
public record Volume(String id, String version, InForce inForce, boolean strict, List<String> kinds, String folder) {
    public Volume {
        kinds = List.copyOf(kinds);
    }

    /** Oldest first: by the day from which they apply, then by number. */
    static final Comparator<Volume> BY_AGE = Comparator.comparing(
                    (Volume volume) -> volume.inForce == null ? "" : volume.inForce.from() + "")
            .thenComparing(Volume::version, Volume::byNumber);

    /** How it is asked for. */
    public Reference reference() {
        return new Reference(id, version);
    }

    /** Whether it speaks to this kind of unit. */
    public boolean speaksTo(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Whether it is for this period. */
    public boolean fits(Period period) {
        return inForce == null || inForce.covers(period);
    }

    /** Reference and days, for lists of candidates. */
    String described() {
        return reference() + (inForce == null ? "" : " (" + inForce + ")");
    }

    /** Version 10 comes after version 9. */
    private static int byNumber(String one, String other) {
        boolean numbers = one.matches("\\d{1,9}") && other.matches("\\d{1,9}");
        return numbers ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
    }
}
