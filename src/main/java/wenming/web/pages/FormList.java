package wenming.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import wenming.intake.form.Field;
import wenming.intake.form.FieldType;
import wenming.intake.form.Listing;

/**
 * How a list is laid out in the form.
 *
 * @param line fields that stand in the line of an entry, in the order of the submission
 * @param more fields that unfold below it
 */
public record FormList(Listing listing, List<Field> line, List<Field> more) {
    /** As much as has room beside the score on a desk screen, where a number takes one part and a text two. */
    private static final int ROOM = 9;

    private static final Set<FieldType> NARROW = Set.of(FieldType.COUNT, FieldType.YES_NO);
    private static final Set<FieldType> TALL =
            Set.of(FieldType.EVIDENCE, FieldType.ROWS, FieldType.TEXTS, FieldType.DAYS);
    /** For summaries of many days only, or made by the form itself. */
    private static final Set<String> RARE = Set.of("id", "from", "to", "sessions");

    public FormList {
        line = List.copyOf(line);
        more = List.copyOf(more);
    }

    static FormList of(Listing listing) {
        List<Field> chosen = chosen(listing);
        return new FormList(
                listing,
                listing.fields().stream().filter(chosen::contains).toList(),
                listing.fields().stream()
                        .filter(field -> !chosen.contains(field))
                        .toList());
    }

    private static List<Field> chosen(Listing listing) {
        List<Field> candidates = listing.fields().stream()
                .filter(field -> !RARE.contains(field.key()))
                .filter(field -> !TALL.contains(field.type()) || field.required())
                .sorted(Comparator.comparing(FormList::rank))
                .toList();
        List<Field> chosen = new ArrayList<>();
        int left = ROOM;
        for (Field field : candidates) {
            int wide = NARROW.contains(field.type()) ? 1 : 2;
            if (wide <= left) {
                chosen.add(field);
                left -= wide;
            }
        }
        return chosen;
    }

    /** What must be given first, then what tells an entry from the others. */
    private static int rank(Field field) {
        if (field.required()) {
            return 0;
        }
        return Set.of("title", "name", "date").contains(field.key()) ? 1 : 2;
    }

    /** Whether entries are told apart by an id. */
    public boolean hasId() {
        return listing.fields().stream().anyMatch(field -> field.key().equals("id"));
    }
}
