package wenming.intake.workbook;

import java.util.List;
import wenming.intake.form.Choice;
import wenming.intake.form.Field;
import wenming.intake.form.FieldType;
import wenming.model.Text;

/**
 * A column of a sheet.
 *
 * @param key by which it is known in any language, for example {@code title}, {@code unit.staff}
 * @param required whether a row without it is refused
 * @param hint a line of help; null where none is needed
 * @param wordList name of the vocabulary's list of its words; empty if it holds none
 * @param words to choose from, those that the rule set asks for first
 */
record Column(
        String key, FieldType type, boolean required, Text title, Text hint, String wordList, List<Choice> words) {
    static Column of(String key, Field field, boolean required) {
        return new Column(key, field.type(), required, field.title(), field.hint(), field.wordList(), field.words());
    }

    /** A column of texts that are no part of what an entry says: which unit, or which entry, a row belongs to. */
    static Column of(String key, boolean required, Text title, Text hint) {
        return new Column(key, FieldType.TEXT, required, title, hint, "", List.of());
    }
}
