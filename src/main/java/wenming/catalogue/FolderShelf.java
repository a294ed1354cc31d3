package wenming.catalogue;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenming.model.Problem;
import wenming.shape.Place;
import wenming.shape.Reading;
import wenming.shape.Shape;
import wenming.shape.WordLists;

/** Rule sets as their authors write them: a folder with a vocabulary, common rules, calendars, and one folder each. */
public final class FolderShelf implements Shelf {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path root;
    private final List<String> folders;
    private final Vocabulary vocabulary;
    private final CommonRules common;
    private final Map<String, Calendar> calendars;
    private final Bookbinder binder;

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
        this.folders = folders(root);
        Path words = root.resolve("vocabulary.yaml");
        Vocabulary own = Files.exists(words)
                ? new Vocabulary(read(words, text(words), Shape.ofMap(Shape.MAP_OF_TEXTS), WordLists.ANY))
                : new Vocabulary(Map.of());
        this.vocabulary = known == null ? own : known.vocabulary().and(own);
        List<RuleText> texts = rules("common");
        this.common = texts.isEmpty() && known != null ? known.common() : CommonRules.of(texts);
        this.calendars = calendars(known == null ? Map.of() : known.calendars());
        List<Shelf> shelves = new ArrayList<>(List.of(this));
        shelves.addAll(known == null ? List.of() : known.below());
        this.binder = new Bookbinder(vocabulary, common, calendars, shelves);
    }

    /** What a folder may build on; {@code below} are the shelves whose sets it may refer to, the nearest first. */
    public record Known(Vocabulary vocabulary, CommonRules common, Map<String, Calendar> calendars, List<Shelf> below) {
        /** Words, rules and calendars without any rule set. */
        public Known(Vocabulary vocabulary, List<RuleText> common, Map<String, Calendar> calendars) {
            this(vocabulary, CommonRules.of(common), calendars, List.of());
        }
    }

    @Override
    public List<String> folders() {
        return folders;
    }

    private static List<String> folders(Path root) throws IOException {
        try (Stream<Path> sets = Files.list(root)) {
            return sets.filter(set -> Files.exists(set.resolve("catalogue.yaml")))
                    .map(set -> set.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public List<RuleText> common() {
        return common.texts();
    }

    @Override
    public Volume volume(String folder) throws IOException {
        return Heads.of(folder, YAML.createParser(text(catalogue(folder))));
    }

    @Override
    public Book book(String folder) throws IOException {
        return binder.bind(draft(folder));
    }

    @Override
    public Draft draft(String folder) throws IOException {
        Path file = catalogue(folder);
        String text = text(file);
        CatalogueForm form = read(file, text, Shape.of(CatalogueForm.class), vocabulary);
        return new Draft(folder, file.toString(), form, rules(folder), () -> text);
    }

    private Path catalogue(String folder) {
        return root.resolve(folder).resolve("catalogue.yaml");
    }

    /** The calendars, its own by their id. */
    public Map<String, Calendar> calendars() {
        return calendars;
    }

    private Map<String, Calendar> calendars(Map<String, Calendar> known) throws IOException {
        Map<String, Calendar> calendars = new TreeMap<>(known);
        for (Path file : files("calendars", ".yaml")) {
            String text = text(file);
            WorkingDays days = read(file, text, Shape.of(WorkingDays.class), WordLists.ANY);
            RuleText written = new RuleText("calendars/" + file.getFileName(), text);
            calendars.put(days.id(), new Calendar(days, () -> written));
        }
        return Collections.unmodifiableMap(calendars);
    }

    private <T> T read(Path file, String text, Shape<T> shape, WordLists words) throws IOException {
        Reading<T> reading = shape.read(YAML.createParser(text), words, Place::counted);
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
        for (Path file : files(folder, DecisionTables.ENDING)) {
            if (!file.getFileName().toString().startsWith("~$")) { // left by a program that has the table open
                texts.add(new RuleText(folder + "/" + file.getFileName(), table(folder, file)));
            }
        }
        texts.sort(Comparator.comparing(RuleText::drl));
        return texts;
    }

    private String table(String set, Path file) throws IOException {
        DecisionTables tables = DecisionTables.atHand().orElseThrow();
        DecisionTables.Read read = tables.read(Excerpt.word(set), Files.readAllBytes(file));
        if (read.problem() != null) {
            throw refused(file, List.of(read.problem()));
        }
        return read.drl();
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
