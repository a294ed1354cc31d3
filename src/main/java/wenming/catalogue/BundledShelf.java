package wenming.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenming.model.Problem;
import wenming.shape.Place;
import wenming.shape.Reading;
import wenming.shape.Shape;
import wenming.shape.WordLists;

/**
 * The rule sets that travel inside the program, as the build left them: catalogues as JSON (reading YAML would cost a
 * tenth of a second at each start), rules compiled, and their texts beside them.
 */
public final class BundledShelf implements Shelf {
    /** Where the build puts them on the class path. */
    public static final String ROOT = "/wenming/rules/";

    private final Vocabulary vocabulary;

    /** Read for the first book, not for each: who asks for many sets would read two dozen files as often. Null until then. */
    private volatile CommonRules common;

    /** Opens the shelf. */
    public BundledShelf() {
        try {
            vocabulary = new Vocabulary(read("vocabulary.json", Shape.ofMap(Shape.MAP_OF_TEXTS), WordLists.ANY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> folders() {
        return lines("index.txt");
    }

    @Override
    public Volume volume(String folder) throws IOException {
        byte[] bytes = bytes(folder + "/catalogue.json").orElseThrow();
        return Heads.of(folder, new JsonFactory().createParser(bytes));
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Book book(String folder) throws IOException {
        Draft draft = draft(folder);
        String calendar = draft.form().calendar();
        Bookbinder binder = new Bookbinder(
                vocabulary,
                commonRules(),
                calendar == null ? Map.of() : Map.of(calendar, calendar(calendar)),
                List.of(this));
        return binder.bind(draft, lines(folder + "/sha256.txt").get(0), lines(folder + "/models.txt"));
    }

    @Override
    public Draft draft(String folder) throws IOException {
        CatalogueForm form = read(folder + "/catalogue.json", Shape.of(CatalogueForm.class), vocabulary);
        String yaml = folder + "/catalogue.yaml";
        return new Draft(folder, yaml, form, texts(folder), () -> text(yaml));
    }

    /** What a folder of the operator's may build on. */
    public FolderShelf.Known known() throws IOException {
        Map<String, Calendar> calendars = new TreeMap<>();
        for (String id : lines("calendars/index.txt")) {
            calendars.put(id, calendar(id));
        }
        return new FolderShelf.Known(vocabulary, commonRules(), calendars, List.of(this));
    }

    private Calendar calendar(String id) throws IOException {
        WorkingDays days = read("calendars/" + id + ".json", Shape.of(WorkingDays.class), WordLists.ANY);
        String yaml = "calendars/" + id + ".yaml";
        return new Calendar(days, () -> new RuleText(yaml, text(yaml)));
    }

    @Override
    public List<RuleText> common() {
        return commonRules().texts();
    }

    private CommonRules commonRules() {
        CommonRules known = common;
        if (known == null) {
            known = new CommonRules(texts("common"), commonModels());
            common = known; // two threads may both read it: what they read is the same
        }
        return known;
    }

    /** The classes of each file of common rules, as the build wrote them down: its name and theirs on a line. */
    private static Map<String, List<String>> commonModels() {
        Map<String, List<String>> models = new TreeMap<>();
        for (String line : lines("common/models.txt")) {
            List<String> words = List.of(line.split(" "));
            models.put(words.get(0), words.subList(1, words.size()));
        }
        return models;
    }

    private List<RuleText> texts(String folder) {
        return lines(folder + "/rules.txt").stream()
                .map(name -> new RuleText(folder + "/" + name, text(folder + "/" + name)))
                .toList();
    }

    private <T> T read(String name, Shape<T> shape, WordLists words) throws IOException {
        byte[] bytes = bytes(name).orElseThrow(() -> new IOException(ROOT + name + " is not in the program"));
        Reading<T> reading = shape.read(new JsonFactory().createParser(bytes), words, Place.in(bytes, 0));
        if (!reading.clean()) {
            throw refused(name, reading.problems());
        }
        return reading.value();
    }

    private static RuleSetException refused(String name, List<Problem> problems) {
        return new RuleSetException(
                problems.stream().map(problem -> new BookProblem(name, problem)).toList());
    }

    private static List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String name) {
        return bytes(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream in = BundledShelf.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
