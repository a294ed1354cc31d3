package wenming.intake.form;

import java.util.List;
import java.util.Optional;
import wenming.model.Text;

/**
 * One thing to enter.
 *
 * @param name its list and its key with dots between, for example {@code activities.title} or
 *     {@code campuses.places.kind}; in the head {@code unit.staff} or {@code asOf}
 * @param hint a line of help; null where none is needed
 * @param wordList name of the vocabulary's list of its words; empty unless it is a {@link FieldType#WORD}
 * @param words what it may hold, those that the rule set asks for first; empty unless it is a {@link FieldType#WORD}
 * @param fields of each row of {@link FieldType#ROWS}, else empty
 */
public record Field(
        String name,
        FieldType type,
        boolean required,
        Text title,
        Text hint,
        String wordList,
        List<Choice> words,
        List<Field> fields) {
    public Field {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
    }

    /** The key in its entry, for example {@code title}. */
    public String key() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The word's text; empty where the field may not hold the word. */
    public Optional<Choice> choice(String word) {
        return words.stream().filter(choice -> choice.word().equals(word)).findFirst();
    }
}
