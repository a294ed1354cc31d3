package wenming.intake.form;

import java.util.List;
import wenming.model.FactKind;
import wenming.model.Text;

/**
 * A list of facts to enter.
 *
 * @param hint a line of help; null where none is needed
 * @param criteria ids of the criteria that read it; empty: the rule set does not ask for it
 * @param fields of each entry
 */
public record Listing(FactKind kind, Text title, Text hint, List<String> criteria, List<Field> fields) {
    public Listing {
        criteria = List.copyOf(criteria);
        fields = List.copyOf(fields);
    }

    /** Whether the rule set asks for it. */
    public boolean asked() {
        return !criteria.isEmpty();
    }

    /** The list's key, for example {@code activities}. */
    public String key() {
        return kind.key();
    }

    /** The fields that hold rows of their own, such as the places of a campus. */
    public List<Field> nested() {
        return fields.stream().filter(field -> field.type() == FieldType.ROWS).toList();
    }
}
