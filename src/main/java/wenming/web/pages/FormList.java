package wenming.web.pages;

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
    /** As many as have room beside the score on a desk screen. */
    private static final int ROOM = 5;

    private static final Set<FieldType> TALL =
            Set.of(FieldType.EVIDENCE, FieldType.ROWS, FieldType.TEXTS, FieldType.DAYS);

    public FormList {
        line = List.copyOf(line);
        more = List.copyOf(more);
    }

    static FormList of(Listing listing) {
        List<Field> chosen = listing.fields().stream()
                .filter(field -> !field.key().equals("id"))
                .filter(field -> !TALL.contains(field.type()) || field.required())
                .sorted(Comparator.comparing(FormList::rank))
                .limit(ROOM)
                .toList();
        return new FormList(
                listing,
                listing.fields().stream().filter(chosen::contains).toList(),
                listing.fields().stream()
                        .filter(field -> !chosen.contains(field))
                        .toList());
    }

    /** What must be given first, then what tells an entry from the others. */
    private static int rank(Field field) {
        if (field.required()) {
            return 0;
        }
        if (Set.of("title", "name", "date").contains(field.key())) {
            return 1;
        }
        return Set.of("from", "to", "sessions").contains(field.key()) ? 3 : 2; // for summaries of many days only
    }

    /** Whether entries are told apart by an id. */
    public boolean hasId() {
        return listing.fields().stream().anyMatch(field -> field.key().equals("id"));
    }
}
