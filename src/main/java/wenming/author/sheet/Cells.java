package wenming.author.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wenming.author.YamlSpans;
import wenming.author.YamlSpans.Span;

/** The values of a catalogue that a spreadsheet shows, each with its place in the file. */
final class Cells {
    /** Which value: the criterion that it belongs to, empty for the head of the catalogue, and its path there. */
    record Address(String criterion, String path) {
        @Override
        public String toString() {
            return criterion.isEmpty() ? path : criterion + " " + path;
        }
    }

    /** A value of the file. */
    record Cell(String pointer, Span span) {}

    /** Of a criterion: everything that its author decides on from year to year, and every figure of its scale. */
    private static final Pattern SHOWN = Pattern.compile(
            "title/(zh|en)|clause|mark|points|scale/unit/(zh|en)|method|owner/(zh|en)|due|effort|remedy/(zh|en)");

    private static final Pattern HEAD =
            Pattern.compile("version|title/(zh|en)|fullMark|sections/[^/]+/(title|reason)/(zh|en)");

    /** Figures of a scale that stand in lists have a sheet of their own. */
    /** Columns that every catalogue has, also one without criteria of its own: before those of its scales, and behind. */
    static final List<String> TEXT = List.of("title/zh", "title/en", "clause", "mark", "points");

    static final List<String> WORK =
            List.of("method", "owner/zh", "owner/en", "due", "effort", "remedy/zh", "remedy/en");

    private static final Pattern DEEP = Pattern.compile("scale/.*/\\d+(/.*)?");

    private final Map<Address, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final YamlSpans spans;

    private Cells(YamlSpans spans) {
        this.spans = spans;
    }

    /** The cells of a catalogue that can be read. */
    static Cells of(String yaml) throws IOException {
        Cells cells = new Cells(YamlSpans.of(yaml));
        JsonNode tree = new YAMLMapper().readTree(yaml);
        cells.spans.all().forEach((pointer, span) -> cells.add(tree, pointer, span));
        return cells;
    }

    private void add(JsonNode tree, String pointer, Span span) {
        String[] steps = pointer.split("/", -1);
        if (steps.length > 5 && steps[1].equals("sections") && steps[3].equals("criteria")) {
            JsonNode section = tree.path("sections").path(Integer.parseInt(steps[2]));
            String id = section.path("criteria")
                    .path(Integer.parseInt(steps[4]))
                    .path("id")
                    .asText();
            sections.put(id, section.path("id").asText());
            put(id, rest(steps, 5), pointer, span);
        } else if (steps.length > 3 && steps[1].equals("sections")) {
            String section = tree.path("sections")
                    .path(Integer.parseInt(steps[2]))
                    .path("id")
                    .asText();
            put("", "sections/" + section + "/" + rest(steps, 3), pointer, span);
        } else {
            put("", pointer.substring(1), pointer, span);
        }
    }

    private void put(String criterion, String path, String pointer, Span span) {
        boolean figure = path.startsWith("scale/") && !span.text();
        boolean shown = criterion.isEmpty()
                ? HEAD.matcher(path).matches()
                : figure || SHOWN.matcher(path).matches();
        if (shown) {
            cells.put(new Address(criterion, path), new Cell(pointer, span));
        }
    }

    private static String rest(String[] steps, int from) {
        return String.join("/", List.of(steps).subList(from, steps.length));
    }

    Map<Address, Cell> all() {
        return cells;
    }

    /** The value; null if there is none. */
    Cell at(Address key) {
        return cells.get(key);
    }

    /** Criteria, each with its section, in the order of the file. */
    Map<String, String> sections() {
        return sections;
    }

    /** The paths of the columns: text first, then what is worth how much, then who and how. */
    List<String> columns() {
        Set<String> scale = new LinkedHashSet<>();
        cells.keySet().stream()
                .map(Address::path)
                .filter(path -> path.startsWith("scale/") && !isDeep(path))
                .sorted()
                .forEach(scale::add);
        List<String> columns = new ArrayList<>(TEXT);
        columns.addAll(scale);
        columns.addAll(WORK);
        return columns;
    }

    /** Whether it stands on the sheet of steps. */
    static boolean isDeep(String path) {
        return DEEP.matcher(path).matches();
    }

    /** The catalogue with these values written anew. */
    String with(Map<Address, String> values) {
        Map<String, String> byPointer = new LinkedHashMap<>();
        values.forEach((key, value) -> byPointer.put(cells.get(key).pointer(), value));
        return spans.with(byPointer);
    }
}
