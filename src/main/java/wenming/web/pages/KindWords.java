package wenming.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import wenming.catalogue.Library;
import wenming.catalogue.Vocabulary;

/** The kinds of units in words. The vocabulary is read once for each library that is served. */
final class KindWords {
    private Library library;
    private Vocabulary vocabulary;

    /** A kind in the language of a visitor. */
    UnaryOperator<String> in(Visit visit) {
        Vocabulary words = of(visit.open().library());
        return kind -> kind == null ? "" : words.text("unit-kinds", kind).in(visit.language());
    }

    private synchronized Vocabulary of(Library current) {
        try {
            if (current != library) {
                vocabulary = current.vocabulary();
                library = current;
            }
            return vocabulary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
