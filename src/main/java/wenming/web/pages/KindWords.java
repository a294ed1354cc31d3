package wenming.web.pages;

import java.util.function.UnaryOperator;
import wenming.catalogue.Vocabulary;

/** The kinds of units in words. */
final class KindWords {
    private KindWords() {}

    /** A kind in the language of a visitor. */
    static UnaryOperator<String> in(Visit visit) {
        Vocabulary words = visit.open().vocabulary();
        return kind -> kind == null ? "" : words.text("unit-kinds", kind).in(visit.language());
    }
}
