package wenming.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenming.catalogue.Book;
import wenming.catalogue.BookProblem;
import wenming.catalogue.FolderShelf;
import wenming.catalogue.Reference;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.RuleText;
import wenming.catalogue.Vocabulary;

/** A folder of rule sets, opened for its author: the sets that can be read, and what is to be mended in the others. */
public final class Bench {
    private final Path rules;
    private final FolderShelf shelf;
    private final Map<String, Book> books = new LinkedHashMap<>();
    private final Map<String, List<Remark>> refused = new LinkedHashMap<>();
    private final Vocabulary vocabulary;

    private Bench(Path rules, FolderShelf shelf) throws IOException {
        this.rules = rules;
        this.shelf = shelf;
        for (String id : shelf.folders()) {
            try {
                books.put(id, shelf.book(id));
            } catch (RuleSetException e) {
                refused.put(id, remarks(e));
            }
        }
        List<RuleSet> sets = books.values().stream().map(Book::ruleSet).toList();
        this.vocabulary = shelf.vocabulary().and(sets);
    }

    /**
     * Opens a folder.
     *
     * @param rules the folder, for example {@code rules}
     * @param known words and common rules that the folder builds on; null if it stands alone
     * @throws RuleSetException if the folder's vocabulary is wrong: without it nothing else can be judged
     */
    public static Bench open(Path rules, FolderShelf.Known known) throws IOException {
        return new Bench(rules, new FolderShelf(rules, known));
    }

    /** Folders of all rule sets, {@code <id>} or {@code <id>@<version>}, sorted, those that cannot be read among them. */
    public List<String> ids() {
        return shelf.folders();
    }

    /** Every word that a case may use, statement keys and criterion ids of the folder's sets among them. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The book; null if its catalogue was refused. */
    Book book(String id) {
        return books.get(id);
    }

    /** Why the catalogue was refused; empty if it was not. */
    List<Remark> refusal(String id) {
        return refused.getOrDefault(id, List.of());
    }

    /** A book's own rules, without those of sets that it includes. */
    List<RuleText> own(Book book) {
        return book.own().stream()
                .filter(text -> Reference.of(
                                text.file().substring(0, text.file().indexOf('/')))
                        .id()
                        .equals(book.ruleSet().id()))
                .toList();
    }

    /** The common rules. */
    List<RuleText> common() {
        return shelf.common();
    }

    /** The common rules that stand in this folder; empty if it builds on those of the program. */
    List<RuleText> ownCommon() {
        return Files.isDirectory(rules.resolve("common")) ? shelf.common() : List.of();
    }

    /** The catalogue of a set. */
    YamlFile catalogue(String id) throws IOException {
        return YamlFile.read(rules.resolve(id).resolve("catalogue.yaml"));
    }

    /** Everything that what is found about a set depends on: its files, the common rules, and the words that it may use. */
    List<byte[]> about(String id) throws IOException {
        List<byte[]> about = new ArrayList<>();
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.walk(rules.resolve(id))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                about.add(rules.resolve(id).relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                about.add(bytes);
                texts.append(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        if (book(id) != null) { // what it includes of other sets
            about.add(book(id).ruleSet().sha256().getBytes(StandardCharsets.UTF_8));
        }
        common().forEach(text -> about.add((text.file() + " " + text.text()).getBytes(StandardCharsets.UTF_8)));
        shelf.calendars()
                .forEach(
                        (name, calendar) -> about.add((name + " " + calendar.days()).getBytes(StandardCharsets.UTF_8)));
        // Words of other sets count only where this one names them; else every set would hang on every other.
        new TreeMap<>(vocabulary.lists()).forEach((list, words) -> {
            boolean ofSets = list.equals("statement-keys") || list.equals("criterion-ids");
            words.forEach((word, text) -> {
                if (!ofSets || texts.indexOf(word) >= 0) {
                    about.add((list + " " + word).getBytes(StandardCharsets.UTF_8));
                }
            });
        });
        return about;
    }

    /** The case files of a set, by name. */
    List<Path> caseFiles(String id) throws IOException {
        Path folder = rules.resolve(id).resolve("cases");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** The case files of a set, read; the set must not have been refused. */
    List<CaseFile> cases(String id) throws IOException {
        CaseReader reader = new CaseReader(book(id).ruleSet(), vocabulary);
        List<CaseFile> files = new ArrayList<>();
        for (Path file : caseFiles(id)) {
            files.add(reader.read(file));
        }
        return files;
    }

    /** What a refusal asks to be mended, in files as the operator can open them. */
    List<Remark> remarks(RuleSetException refusal) {
        return refusal.problems().stream().map(this::remark).toList();
    }

    /** The name of a DRL file as the operator can open it. */
    String name(RuleText text) {
        return name(text.file());
    }

    private Remark remark(BookProblem problem) {
        return new Remark(name(problem.file()), "", problem.problem());
    }

    private String name(String file) {
        Path below = rules.resolve(file);
        return Files.exists(below) ? below.toString() : file;
    }
}
