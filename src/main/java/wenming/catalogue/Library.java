package wenming.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import wenming.shape.Nearest;

/** All the rule sets at hand: the program's own, and those of the operator's folders, which add or override. */
public final class Library {
    private final List<Shelf> shelves;

    private Library(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    /**
     * Opens the program's own rule sets and the folders, a later one before an earlier one.
     *
     * @throws RuleSetException if there is no such folder, or its vocabulary is wrong
     */
    public static Library open(List<Path> folders) throws IOException {
        BundledShelf bundled = new BundledShelf();
        List<Shelf> shelves = new ArrayList<>(List.of(bundled));
        FolderShelf.Known known = folders.isEmpty() ? null : bundled.known();
        for (Path folder : folders) {
            FolderShelf shelf = new FolderShelf(folder, known);
            known = new FolderShelf.Known(shelf.vocabulary(), known.common(), known.calendars());
            shelves.add(0, shelf);
        }
        return new Library(List.copyOf(shelves));
    }

    /** Ids of all rule sets, sorted. */
    public List<String> ids() {
        TreeSet<String> ids = new TreeSet<>();
        shelves.forEach(shelf -> ids.addAll(shelf.ids()));
        return List.copyOf(ids);
    }

    /** The id that was probably meant; empty if none is near. */
    public String nearest(String id) {
        return Nearest.to(id, ids());
    }

    /** The book with this id; empty if there is none. Reads it anew each time. */
    public Optional<Book> book(String id) throws IOException {
        for (Shelf shelf : shelves) {
            if (shelf.ids().contains(id)) {
                return Optional.of(shelf.book(id));
            }
        }
        return Optional.empty();
    }

    /** Every word that a submission may use, statement keys and criterion ids of all rule sets among them. */
    public Vocabulary vocabulary() throws IOException {
        // The build merges the bundled sets' keys; folders are few and are read here.
        Vocabulary vocabulary = shelves.get(0).vocabulary();
        for (Shelf shelf : shelves) {
            if (shelf instanceof FolderShelf folder) {
                List<RuleSet> sets = new ArrayList<>();
                for (String id : folder.ids()) {
                    sets.add(folder.book(id).ruleSet());
                }
                vocabulary = vocabulary.and(sets);
            }
        }
        return vocabulary;
    }
}
