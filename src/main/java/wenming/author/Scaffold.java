package wenming.author;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenming.model.Text;

/** Makes the folder of a new rule set: one criterion that works, or a copy of another set. Never writes over anything. */
public final class Scaffold {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Folders beside rule sets that are no rule sets. */
    private static final List<String> TAKEN = List.of("common", "calendars", "cases");

    private final String id;
    private final Text title;

    /**
     * A rule set to be made.
     *
     * @param id of which {@link #isId} is true
     * @param title null to keep that of the set it is copied from
     */
    public Scaffold(String id, Text title) {
        this.id = id;
        this.title = title;
    }

    /** Whether this can be the id of a rule set: small letters, digits and hyphens. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches() && !TAKEN.contains(id);
    }

    /**
     * Makes the set with one criterion and its cases.
     *
     * @param rules the folder of rule sets; made if it is not there
     * @param year that the standard speaks of
     * @return the files that were written, sorted
     * @throws FileAlreadyExistsException if there is a folder of this name
     */
    public List<Path> into(Path rules, int year) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("catalogue.yaml", filled("catalogue.yaml", rules, year));
        files.put("cases/C-01.yaml", filled("C-01.yaml", rules, year));
        files.put("README.md", filled("README.md", rules, year));
        return write(rules, bytes(files));
    }

    /** Makes the set as a copy of another one, under its own id; all else is as it was. */
    public List<Path> copyOf(Path set, Path rules) throws IOException {
        String was = set.toAbsolutePath().normalize().getFileName().toString();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(set)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = set.relativize(file).toString();
                if (name.equals("catalogue.yaml")) {
                    files.put(name, catalogue(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
                } else if (name.endsWith(".drl")) {
                    String text = Files.readString(file)
                            .replaceFirst(
                                    "(?m)^package wenming\\.rules\\." + was.replace('-', '_') + "(?=;|\\s)",
                                    "package wenming.rules." + id.replace('-', '_'));
                    files.put(name, text.getBytes(StandardCharsets.UTF_8));
                } else if (!name.equals("README.md")) { // it speaks of the other set
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return write(rules, files);
    }

    private String catalogue(String text) throws IOException {
        Map<String, String> values = new LinkedHashMap<>(Map.of("/id", id));
        if (title != null) {
            values.put("/title/zh", title.zh());
            values.put("/title/en", title.en());
        }
        return YamlSpans.of(text).with(values);
    }

    private String filled(String name, Path rules, int year) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("scaffold/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{id}", id)
                    .replace("{rules}", rules.toString())
                    .replace("{year}", Integer.toString(year))
                    .replace("{before}", Integer.toString(year - 1))
                    .replace("{title}", yaml(title.zh()))
                    .replace("{zh: {zh}, en: {en}}", "{zh: " + yaml(title.zh()) + ", en: " + yaml(title.en()) + "}");
        }
    }

    private static String yaml(String text) {
        return YamlSpans.plain(text) ? text : YamlSpans.quoted(text);
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private List<Path> write(Path rules, Map<String, byte[]> files) throws IOException {
        Path folder = rules.resolve(id);
        Files.createDirectories(rules);
        Files.createDirectory(folder); // fails if there is one: nothing is written over
        List<Path> written = new java.util.ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            written.add(Files.write(path, file.getValue()));
        }
        return written;
    }
}
