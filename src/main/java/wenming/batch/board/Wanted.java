package wenming.batch.board;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import wenming.batch.rank.Placed;
import wenming.batch.rank.Row;

/**
 * What somebody wants to see of a ranking. Texts are null where they do not matter.
 *
 * @param words every one of them, parted by blanks, stands in the unit's name or id; capitals do not matter
 * @param outcome as on the scorecard
 * @param vetoed only vetoed ones
 * @param doubts only those with something that a person should look at
 * @param sort one of {@link #SORTS}
 */
public record Wanted(
        String words,
        String region,
        String kind,
        String parent,
        String outcome,
        boolean vetoed,
        boolean doubts,
        String sort) {
    /** The orders there are. Within each the order is that of the ranking. */
    public static final List<String> SORTS = List.of("rank", "unit", "region", "parent", "missing", "doubts");

    /** Everything, by rank. */
    public static final Wanted ALL = new Wanted(null, null, null, null, null, false, false, "rank");

    public Wanted {
        if (!SORTS.contains(sort)) {
            throw new IllegalArgumentException("sort must be one of " + SORTS + ", was " + sort);
        }
    }

    /** Whether anything is left out. */
    public boolean isFilter() {
        return vetoed
                || doubts
                || outcome != null
                || List.of(words(), text(region), text(kind), text(parent)).stream()
                        .anyMatch(text -> !text.isEmpty());
    }

    @Override
    public String words() {
        return text(words);
    }

    /** Those that are wanted, in the order that is wanted. */
    List<Placed> of(List<Placed> ranked) {
        String[] each = words().toLowerCase(Locale.ROOT).split("\\s+", -1);
        List<Placed> found = ranked.stream()
                .filter(placed -> takes(placed.row()) && hasAll(placed.row(), each))
                .toList();
        Comparator<Placed> order = order();
        return order == null ? found : found.stream().sorted(order).toList();
    }

    private boolean takes(Row row) {
        return (region == null || region.equals(row.region()))
                && (kind == null || kind.equals(row.kind()))
                && (parent == null || parent.equals(row.parent()))
                && (outcome == null || outcome.equals(row.outcome()))
                && (!vetoed || row.isVetoed())
                && (!doubts || (row.doubts() != null && row.doubts() > 0));
    }

    private static boolean hasAll(Row row, String[] each) {
        if (each.length == 1 && each[0].isEmpty()) {
            return true;
        }
        String name = row.name().toLowerCase(Locale.ROOT);
        String unit = row.unit().toLowerCase(Locale.ROOT);
        for (String word : each) {
            if (!name.contains(word) && !unit.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Comparator<Placed> order() {
        return switch (sort) {
            case "unit" -> Comparator.comparing(placed -> placed.row().unit());
            case "region" -> Comparator.comparing(placed -> last(placed.row().region()));
            case "parent" -> Comparator.comparing(placed -> last(placed.row().parent()));
            case "missing" -> Comparator.comparing(placed -> -placed.row().missing());
            case "doubts" ->
                Comparator.comparing(
                        placed -> -Objects.requireNonNullElse(placed.row().doubts(), 0));
            default -> null; // as they stand
        };
    }

    /** What is not given stands last. */
    private static String last(String text) {
        return text == null ? "\uFFFF" : text;
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
