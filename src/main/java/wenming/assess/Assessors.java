package wenming.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import wenming.catalogue.Archive;
import wenming.catalogue.Book;
import wenming.catalogue.Library;
import wenming.catalogue.Vocabulary;
import wenming.catalogue.Volume;

/** The assessors of a library, each made when it is first asked for and kept. */
public final class Assessors {
    private final Library library;
    private final Vocabulary vocabulary;
    private final Archive archive;
    private final Map<String, Assessor> ready = new ConcurrentHashMap<>();
    private final Map<String, Assessor> byFingerprint = new ConcurrentHashMap<>();
    private final Map<String, Assessor> unchanged = new ConcurrentHashMap<>();
    private volatile Inspector inspector;

    /** Assessors of this library. */
    public Assessors(Library library) throws IOException {
        this(library, null);
    }

    /** Assessors of this library; an archive, which may be null, keeps every version by which something is scored. */
    public Assessors(Library library, Archive archive) throws IOException {
        this(library, archive, null);
    }

    /** The same; what has not changed since earlier ones, which may be null, is not made again. */
    public Assessors(Library library, Archive archive, Assessors earlier) throws IOException {
        this.library = library;
        this.archive = archive;
        this.vocabulary = library.vocabulary();
        // Rules are held against the words when they are made: a word that went is a reason to make them again.
        if (earlier != null && vocabulary.holds(earlier.vocabulary)) {
            unchanged.putAll(earlier.byFingerprint);
        }
    }

    /**
     * The assessor of a rule set, of its newest version where the reference names none; empty if there is no such set.
     *
     * @param reference an id, or an id and a version
     * @throws wenming.catalogue.RuleSetException if there is something to mend in it
     */
    public Optional<Assessor> of(String reference) {
        Assessor known = ready.get(reference);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<Volume> volume = library.volume(reference);
            return volume.map(found -> ready.computeIfAbsent(found.reference().toString(), this::make));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The assessor of a book that was read already.
     *
     * @throws wenming.catalogue.RuleSetException if there is something to mend in its rules
     */
    public Assessor of(Book book) {
        String reference = book.ruleSet().reference().toString();
        Assessor known = ready.get(reference);
        return known != null ? known : ready.computeIfAbsent(reference, unused -> make(book));
    }

    /**
     * Who looks for doubts. Made when first asked for: whoever wants none pays nothing.
     *
     * @throws wenming.catalogue.RuleSetException if there is something to mend in the integrity rules
     */
    public Inspector inspector() {
        if (inspector == null) {
            synchronized (ready) {
                if (inspector == null) {
                    inspector = inspect();
                }
            }
        }
        return inspector;
    }

    /** Whether the assessor of this version has been made. */
    public boolean isReady(String reference) {
        return ready.containsKey(reference);
    }

    /** Keeps what an answer is about to be given by. */
    public void keep(Assessor used) {
        try {
            if (archive != null) {
                archive.keep(used.book(), vocabulary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes every version of every rule set ready; throws what is to be mended in any of them. */
    public List<Assessor> warm() {
        List<Assessor> all = new ArrayList<>();
        try {
            for (String id : library.ids()) {
                for (Volume volume : library.volumes(id)) {
                    all.add(of(volume.reference().toString()).orElseThrow());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unchanged.clear();
        return all;
    }

    /** The library behind them. */
    public Library library() {
        return library;
    }

    /** Every word that submissions may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private Inspector inspect() {
        try {
            Book book = library.integrity().orElseThrow();
            if (archive != null) {
                archive.keep(book, vocabulary);
            }
            return new Inspector(book, vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Assessor make(String reference) {
        try {
            return make(library.book(reference).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Components share their rules with the same set when it is asked for by itself. */
    private Assessor make(Book book) {
        List<Assessor> parts = book.parts().stream().map(this::make).toList();
        return byFingerprint.computeIfAbsent(book.ruleSet().sha256(), sha256 -> {
            Assessor known = unchanged.get(sha256);
            return known != null ? known : new Assessor(book, vocabulary, parts);
        });
    }
}
