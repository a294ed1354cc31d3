package wenming.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps the bytes of every version of every rule set that was ever used: one folder each, named by the fingerprint, with
 * everything that decides a score. Each is a folder of rule sets by itself, so that an old result can be computed again.
 * Thread-safe, also between processes.
 */
public final class Archive {
    private static final String FINGERPRINT = "[0-9a-f]{64}";
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private final Path folder;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /** An archive in this folder, which is made if it is not there. */
    public Archive(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** One entry; {@code whole} is false where its files are no longer those of its fingerprint. */
    public record Entry(String sha256, String id, String version, boolean whole) {}

    /**
     * Keeps a book, if it is not there yet: either whole or not at all.
     *
     * @param words that its catalogue uses, beside others
     */
    public void keep(Book book, Vocabulary words) throws IOException {
        String sha256 = book.ruleSet().sha256();
        if (kept.contains(sha256)) {
            return;
        }
        Path place = folder.resolve(sha256);
        if (!Files.isDirectory(place)) {
            List<RuleText> files = new ArrayList<>(book.files().get());
            if (!Fingerprint.of(files).equals(sha256)) {
                throw new IllegalStateException(
                        "the files of " + book.ruleSet().reference() + " are not those of " + sha256);
            }
            files.add(new RuleText("vocabulary.yaml", YAML.writeValueAsString(listed(words))));
            write(place, files);
        }
        kept.add(sha256);
    }

    /** Everything that is kept, by id and version. */
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.filter(Archive::isEntry).sorted().toList()) {
                entries.add(entry(place));
            }
        }
        entries.sort(
                Comparator.comparing(Entry::id).thenComparing(Entry::version).thenComparing(Entry::sha256));
        return entries;
    }

    private static boolean isEntry(Path place) {
        return place.getFileName().toString().matches(FINGERPRINT);
    }

    private static Entry entry(Path place) throws IOException {
        String sha256 = place.getFileName().toString();
        List<Path> mains;
        try (Stream<Path> folders = Files.list(place)) {
            mains = folders.filter(set -> Files.exists(set.resolve("catalogue.yaml")))
                    .filter(set -> set.getFileName().toString().indexOf(Reference.AT) < 0)
                    .toList();
        }
        if (mains.size() != 1) {
            return new Entry(sha256, "", "", false);
        }
        String id = mains.get(0).getFileName().toString();
        try (JsonParser parser =
                YAML.getFactory().createParser(Files.readString(mains.get(0).resolve("catalogue.yaml")))) {
            return new Entry(sha256, id, Heads.of(id, parser).version(), whole(place, id, sha256));
        }
    }

    private static boolean whole(Path place, String id, String sha256) throws IOException {
        try {
            Book book = new FolderShelf(place, null).book(id);
            return book.ruleSet().sha256().equals(sha256);
        } catch (RuleSetException e) {
            return false;
        }
    }

    private static Map<String, Object> listed(Vocabulary words) {
        Map<String, Object> lists = new TreeMap<>();
        words.lists().forEach((list, texts) -> lists.put(list, new TreeMap<>(texts)));
        // Both come from the catalogues themselves.
        lists.remove("statement-keys");
        lists.remove("criterion-ids");
        return lists;
    }

    private void write(Path place, List<RuleText> files) throws IOException {
        Path part = Files.createDirectory(folder.resolve(".part-" + UUID.randomUUID()));
        try {
            for (RuleText file : files) {
                Path path = part.resolve(file.file());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
            move(part, place);
        } finally {
            delete(part);
        }
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process may have kept the same bytes meanwhile; systems say so in different ways.
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    private static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
