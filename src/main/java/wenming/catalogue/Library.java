package wenming.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import wenming.model.Period;
import wenming.model.Problem;
import wenming.shape.Nearest;

/**
 * All the rule sets at hand: the program's own, and those of the operator's folders, which add or override. A folder
 * {@code <id>} takes the place of every version of that set on the shelves below; a folder {@code <id>@<version>} stands
 * beside the others.
 */
public final class Library {
    private final List<Shelf> shelves;
    private final Map<String, List<Copy>> found = new ConcurrentHashMap<>();

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
            shelves.add(0, shelf);
            known = new FolderShelf.Known(shelf.vocabulary(), known.common(), known.calendars(), List.copyOf(shelves));
        }
        return new Library(List.copyOf(shelves));
    }

    /** Ids of all rule sets to score by, sorted. */
    public List<String> ids() {
        TreeSet<String> ids = new TreeSet<>();
        shelves.forEach(shelf -> ids.addAll(shelf.ids()));
        ids.remove(RuleSet.INTEGRITY);
        return List.copyOf(ids);
    }

    /** The id that was probably meant; empty if none is near. */
    public String nearest(String reference) {
        return Nearest.to(Reference.of(reference).id(), ids());
    }

    /** The versions of a rule set, oldest first; empty if there is no such set. */
    public List<Volume> volumes(String id) throws IOException {
        return copies(id).stream().map(Copy::volume).toList();
    }

    /** The version that a reference names, the newest where it names none; empty if there is none. */
    public Optional<Volume> volume(String reference) throws IOException {
        return copy(Reference.of(reference)).map(Copy::volume);
    }

    /**
     * The book that a reference names, the newest version where it names none; empty if there is none. Reads it anew each
     * time.
     */
    public Optional<Book> book(String reference) throws IOException {
        Optional<Copy> copy = copy(Reference.of(reference));
        return copy.isEmpty()
                ? Optional.empty()
                : Optional.of(copy.get().shelf().book(copy.get().volume().folder()));
    }

    /** The book by which submissions are looked at for doubts: the operator's, else the program's own. */
    public Optional<Book> integrity() throws IOException {
        List<Copy> copies = all(RuleSet.INTEGRITY);
        if (copies.isEmpty()) {
            return Optional.empty();
        }
        Copy newest = copies.get(copies.size() - 1);
        return Optional.of(newest.shelf().book(newest.volume().folder()));
    }

    /**
     * Chooses the version by which a submission is scored: the one that is asked for, else the one that is in force.
     *
     * @param reference an id, or an id and a version
     * @param period of the submission, asked for only where it matters; gives null if it is not known
     */
    public Choice choose(String reference, Supplier<Period> period) throws IOException {
        Reference wanted = Reference.of(reference);
        List<Volume> volumes = volumes(wanted.id());
        if (volumes.isEmpty() || wanted.version() != null) {
            Optional<Volume> volume = volume(reference);
            return volume.isPresent() ? new Choice.Found(volume.get()) : new Choice.Unclear(unknown(reference));
        }
        if (volumes.size() == 1 && !volumes.get(0).strict()) {
            return new Choice.Found(volumes.get(0));
        }
        Period days = period.get();
        if (days == null) {
            return new Choice.Unsaid();
        }
        List<Volume> fitting =
                volumes.stream().filter(volume -> volume.fits(days)).toList();
        if (fitting.size() == 1) {
            return new Choice.Found(fitting.get(0));
        }
        boolean none = fitting.isEmpty();
        return new Choice.Unclear(new Problem(
                none ? "no-version-in-force" : "several-versions",
                none ? "/period" : "/ruleSet",
                0,
                0,
                none ? days.from() + " - " + days.to() : reference,
                Bookbinder.described(none ? volumes : fitting),
                ""));
    }

    /** Why a reference names nothing, with what there is instead. */
    public Problem unknown(String reference) throws IOException {
        Reference wanted = Reference.of(reference);
        List<Volume> volumes = volumes(wanted.id());
        return volumes.isEmpty()
                ? new Problem(
                        "unknown-rule-set",
                        "/ruleSet",
                        0,
                        0,
                        Problem.shortened(reference),
                        String.join(", ", ids()),
                        nearest(reference))
                : new Problem(
                        "unknown-version",
                        "/ruleSet",
                        0,
                        0,
                        Problem.shortened(reference),
                        Bookbinder.described(volumes),
                        "");
    }

    /** Every word that a submission may use, statement keys and criterion ids of all rule sets among them. */
    public Vocabulary vocabulary() throws IOException {
        // The build merges the bundled sets' keys; folders are few and are read here.
        Vocabulary vocabulary = shelves.get(0).vocabulary();
        for (Shelf shelf : shelves) {
            if (shelf instanceof FolderShelf folder) {
                List<RuleSet> sets = new ArrayList<>();
                for (String id : folder.folders()) {
                    sets.add(folder.book(id).ruleSet());
                }
                vocabulary = vocabulary.and(sets);
            }
        }
        return vocabulary;
    }

    /** A version and the shelf on which it stands. */
    private record Copy(Volume volume, Shelf shelf) {}

    private Optional<Copy> copy(Reference wanted) throws IOException {
        return copies(wanted.id()).stream()
                .filter(copy ->
                        wanted.version() == null || copy.volume().version().equals(wanted.version()))
                .reduce((older, newer) -> newer);
    }

    /** The copies of a set to score by. */
    private List<Copy> copies(String id) throws IOException {
        return id.equals(RuleSet.INTEGRITY) ? List.of() : all(id);
    }

    /** Looked up once: which versions there are does not change under those who score. */
    private List<Copy> all(String id) throws IOException {
        List<Copy> known = found.get(id);
        if (known == null) {
            known = List.copyOf(lookUp(id));
            if (!known.isEmpty()) {
                found.put(id, known);
            }
        }
        return known;
    }

    private List<Copy> lookUp(String id) throws IOException {
        List<Copy> copies = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (Shelf shelf : shelves) {
            List<String> folders = shelf.folders(id);
            for (String folder : folders) {
                Volume volume = shelf.volume(folder);
                if (versions.add(volume.version())) {
                    copies.add(new Copy(volume, shelf));
                }
            }
            if (folders.contains(id)) {
                break; // a folder without a version replaces what stands below
            }
        }
        copies.sort(Comparator.comparing(Copy::volume, Volume.BY_AGE));
        return copies;
    }
}
