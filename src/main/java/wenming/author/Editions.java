package wenming.author;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import wenming.catalogue.Book;
import wenming.catalogue.BundledShelf;
import wenming.catalogue.FolderShelf;
import wenming.catalogue.Vocabulary;
import wenming.catalogue.change.Wording;
import wenming.shape.Nearest;

/** Finds rule sets by what an author calls them: a folder with a catalogue, or an id in the folders at hand. */
public final class Editions {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<Path> folders;
    private final BundledShelf bundled = new BundledShelf();

    /**
     * Rule sets of these folders, a later one before an earlier one, and behind them those of the program.
     *
     * @param folders of rule sets, such as {@code rules}; those that are not there are passed over
     */
    public Editions(List<Path> folders) {
        this.folders = folders.stream().filter(Files::isDirectory).toList();
    }

    /**
     * The rule set of this name; empty if there is none.
     *
     * @throws wenming.catalogue.RuleSetException if there is something to mend in it
     */
    public Optional<Edition> of(String name) throws IOException {
        Optional<Path> folder = folder(name);
        if (folder.isPresent()) {
            return Optional.of(read(name, folder.get()));
        }
        return bundled.ids().contains(name) ? Optional.of(bundled(name)) : Optional.empty();
    }

    /** The folder of a rule set, by its path or its id; empty if there is none on the disk. */
    public Optional<Path> folder(String name) {
        List<Path> found = new ArrayList<>();
        folders.forEach(folder -> found.add(0, folder.resolve(name)));
        found.add(0, Path.of(name));
        return found.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve("catalogue.yaml")))
                .findFirst();
    }

    /** Ids of all rule sets at hand, sorted. */
    public List<String> ids() throws IOException {
        TreeSet<String> ids = new TreeSet<>(bundled.ids());
        for (Path folder : folders) {
            try (var sets = Files.list(folder)) {
                sets.filter(set -> Files.isRegularFile(set.resolve("catalogue.yaml")))
                        .forEach(set -> ids.add(set.getFileName().toString()));
            }
        }
        return List.copyOf(ids);
    }

    /** The id that was probably meant; empty if none is near. */
    public String nearest(String name) throws IOException {
        return Nearest.to(name, ids());
    }

    /** The folder of rule sets in which this one stands, opened. */
    public FolderShelf shelf(Path set) throws IOException {
        Path rules = set.toAbsolutePath().normalize().getParent();
        boolean alone = Files.exists(rules.resolve("vocabulary.yaml")) && Files.isDirectory(rules.resolve("common"));
        return new FolderShelf(rules, alone ? null : bundled.known());
    }

    /** A YAML file as a tree, its figures as they are written. */
    public static JsonNode tree(Path file) throws IOException {
        return Wording.tree(Files.readString(file));
    }

    private Edition read(String name, Path folder) throws IOException {
        FolderShelf shelf = shelf(folder);
        Book book = shelf.book(folder.toAbsolutePath().normalize().getFileName().toString());
        JsonNode catalogue = tree(folder.resolve("catalogue.yaml"));
        Vocabulary words = bundled.vocabulary().and(shelf.vocabulary()).and(List.of(book.ruleSet()));
        return new Edition(name, folder, book, words, catalogue);
    }

    private Edition bundled(String id) throws IOException {
        try (InputStream in = BundledShelf.class.getResourceAsStream(BundledShelf.ROOT + id + "/catalogue.json")) {
            return new Edition(id, null, bundled.book(id), bundled.vocabulary(), JSON.readTree(in));
        }
    }
}
