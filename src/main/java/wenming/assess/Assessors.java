package wenming.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import wenming.catalogue.Book;
import wenming.catalogue.Library;
import wenming.catalogue.Vocabulary;

/** The assessors of a library, each made when it is first asked for and kept. */
public final class Assessors {
    private final Library library;
    private final Vocabulary vocabulary;
    private final Map<String, Assessor> ready = new ConcurrentHashMap<>();

    /** Assessors of this library. */
    public Assessors(Library library) throws IOException {
        this.library = library;
        this.vocabulary = library.vocabulary();
    }

    /**
     * The assessor of a rule set; empty if there is no such set.
     *
     * @throws wenming.catalogue.RuleSetException if there is something to mend in it
     */
    public Optional<Assessor> of(String id) {
        return Optional.ofNullable(ready.computeIfAbsent(id, this::make));
    }

    /** Whether the assessor of this rule set has been made. */
    public boolean isReady(String id) {
        return ready.containsKey(id);
    }

    /** Makes every rule set ready; throws what is to be mended in any of them. */
    public void warm() {
        library.ids().forEach(this::of);
    }

    /** The library behind them. */
    public Library library() {
        return library;
    }

    /** Every word that submissions may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private Assessor make(String id) {
        try {
            Optional<Book> book = library.book(id);
            return book.isEmpty() ? null : new Assessor(book.get(), vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
