package wenming.catalogue;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenming.model.Problem;
import wenming.shape.Place;
import wenming.shape.Pointers;
import wenming.shape.Reading;
import wenming.shape.Shape;
import wenming.shape.WordLists;

/** Rule sets as their authors write them: a folder with a vocabulary, common rules, calendars, and one folder each. */
public final class FolderShelf implements Shelf {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path root;
    private final Vocabulary vocabulary;
    private final List<RuleText> common;
    private final Map<String, WorkingDays> calendars;

    /**
     * Opens a folder.
     *
     * @param root the folder, for example {@code rules}
     * @param known words and common rules that are already there; null if the folder stands alone
     * @throws RuleSetException if there is no such folder, or its vocabulary is wrong
     */
    public FolderShelf(Path root, Known known) throws IOException {
        this.root = root;
        if (!Files.isDirectory(root)) {
            throw refused(root, List.of(new Problem("no-such-folder", "", 0, 0, "", "", "")));
        }
        Path words = root.resolve("vocabulary.yaml");
        Vocabulary own = Files.exists(words)
                ? new Vocabulary(read(words, Shape.ofMap(Shape.MAP_OF_TEXTS), WordLists.ANY))
                : new Vocabulary(Map.of());
        this.vocabulary = known == null ? own : known.vocabulary().and(own);
        List<RuleText> texts = rules("common");
        this.common = texts.isEmpty() && known != null ? known.common() : texts;
        this.calendars = calendars(known == null ? Map.of() : known.calendars());
    }

    /** What a folder may build on. */
    public record Known(Vocabulary vocabulary, List<RuleText> common, Map<String, WorkingDays> calendars) {}

    @Override
    public List<String> ids() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("catalogue.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The common rules. */
    public List<RuleText> common() {
        return common;
    }

    @Override
    public Book book(String id) throws IOException {
        Path file = root.resolve(id).resolve("catalogue.yaml");
        CatalogueForm form = read(file, Shape.of(CatalogueForm.class), vocabulary);
        List<RuleText> own = rules(id);
        String sha256 = Fingerprint.of(root, id, own, common, form.calendar());
        Catalogues.Made made = Catalogues.of(form, vocabulary, calendars, sha256);
        List<Problem> problems = new ArrayList<>(made.problems());
        if (!form.id().equals(id)) {
            problems.add(new Problem("id-is-not-the-folder", "/id", 0, 0, form.id(), id, ""));
        }
        if (!problems.isEmpty()) {
            throw refused(file, Pointers.place(problems, YAML.createParser(text(file)), Place::counted));
        }
        return new Book(made.ruleSet().orElseThrow(), own, common, List.of());
    }

    /** The calendars, its own by their id. */
    public Map<String, WorkingDays> calendars() {
        return calendars;
    }

    private Map<String, WorkingDays> calendars(Map<String, WorkingDays> known) throws IOException {
        Map<String, WorkingDays> calendars = new TreeMap<>(known);
        for (Path file : files("calendars", ".yaml")) {
            WorkingDays days = read(file, Shape.of(WorkingDays.class), WordLists.ANY);
            calendars.put(days.id(), days);
        }
        return Collections.unmodifiableMap(calendars);
    }

    private <T> T read(Path file, Shape<T> shape, WordLists words) throws IOException {
        Reading<T> reading = shape.read(YAML.createParser(text(file)), words, Place::counted);
        if (!reading.clean()) {
            throw refused(file, reading.problems());
        }
        return reading.value();
    }

    private String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw refused(file, List.of(new Problem("not-utf8", "", 1, 1, "", "UTF-8", "")));
        }
    }

    private RuleSetException refused(Path file, List<Problem> problems) {
        String name = file.toString();
        return new RuleSetException(
                problems.stream().map(problem -> new BookProblem(name, problem)).toList());
    }

    private List<RuleText> rules(String folder) throws IOException {
        List<RuleText> texts = new ArrayList<>();
        for (Path file : files(folder, ".drl")) {
            texts.add(new RuleText(folder + "/" + file.getFileName(), text(file)));
        }
        return texts;
    }

    private List<Path> files(String folder, String ending) throws IOException {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
