package wenming.intake.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import wenming.catalogue.Library;
import wenming.catalogue.Vocabulary;

/** Entry forms of the program's own rule sets. */
public final class Forms {
    private static final Library LIBRARY = open();

    private Forms() {}

    /** Ids of all rule sets. */
    public static List<String> ids() {
        return LIBRARY.ids();
    }

    /** Every word, statement keys and criterion ids among them. */
    public static Vocabulary vocabulary() {
        try {
            return LIBRARY.vocabulary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form of a rule set. */
    public static EntryForm of(String id) {
        try {
            return EntryForm.of(LIBRARY.book(id).orElseThrow().ruleSet(), LIBRARY.vocabulary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library open() {
        try {
            return Library.open(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
