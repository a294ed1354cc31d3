package wenming.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import wenming.catalogue.Book;
import wenming.catalogue.FolderShelf;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleText;
import wenming.catalogue.Vocabulary;
import wenming.measure.Measurer;

/** Run by the build after the classes are compiled: {@code CompileRules <rules folder> <output folder>}. */
public final class CompileRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path rules;
    private final Path output;
    private final Path shelf;

    private CompileRules(Path rules, Path classes) {
        this.rules = rules;
        this.output = classes;
        this.shelf = classes.resolve("wenming").resolve("rules");
    }

    /** Compiles every rule set of a folder; throws with all there is to mend. */
    public static void main(String[] args) throws IOException {
        // Drools numbers what it generates as its threads come to it; one thread gives the same classes each time.
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
        System.setProperty("drools.parallelLambdaExternalization", "false");
        new CompileRules(Path.of(args[0]), Path.of(args[1])).run();
    }

    private void run() throws IOException {
        UpToDate upToDate = new UpToDate(rules, output);
        if (upToDate.already()) {
            System.out.println("Rule sets are up to date.");
            return;
        }
        wipe(shelf);
        FolderShelf folder = new FolderShelf(rules, null);
        compileCommon(folder.common());
        texts("common", folder.common());
        List<RuleSet> sets = new ArrayList<>();
        for (String id : folder.folders()) {
            System.out.println("Compiling rule set " + id);
            Book book = folder.book(id);
            sets.add(book.ruleSet());
            if (book.parts().isEmpty()) {
                new Measurer(
                        book, folder.vocabulary()); // refuses misspelt names and rules that do not compile, by line
            }
            compile(id, book.own());
            texts(id, book.own());
            json(rules.resolve(id).resolve("catalogue.yaml"), shelf.resolve(id).resolve("catalogue.json"));
            write(shelf.resolve(id).resolve("sha256.txt"), book.ruleSet().sha256());
        }
        calendars();
        Vocabulary vocabulary = folder.vocabulary().and(sets);
        write(shelf.resolve("vocabulary.json"), JSON.writeValueAsString(vocabulary.lists()));
        write(shelf.resolve("index.txt"), String.join("\n", folder.folders()));
        upToDate.remember();
    }

    /** Each file of common rules by itself, so that a set loads only those that serve it. */
    private void compileCommon(List<RuleText> texts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (RuleText text : texts) {
            String name = "common-" + text.file().replaceAll("^.*/|\\..*$", "");
            lines.add(text.file() + " " + String.join(" ", models(name, List.of(text))));
        }
        write(shelf.resolve("common").resolve("models.txt"), String.join("\n", lines));
    }

    private void compile(String id, List<RuleText> texts) throws IOException {
        write(
                shelf.resolve(id).resolve("models.txt"),
                String.join("\n", texts.isEmpty() ? List.of() : models(id, texts)));
    }

    /** The rules of a folder as they stand there, decision tables as the rules that they hold. */
    private void texts(String id, List<RuleText> own) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(rules.resolve(id))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                names.add(file.getFileName().toString());
                write(shelf.resolve(id).resolve(file.getFileName()), Files.readString(file));
            }
        }
        for (RuleText text : own) {
            if (text.isTable() && text.file().startsWith(id + "/")) {
                String name = text.file().substring(id.length() + 1);
                names.add(name);
                write(shelf.resolve(id).resolve(name), text.text());
            }
        }
        write(shelf.resolve(id).resolve("rules.txt"), String.join("\n", names));
    }

    /** Compiles rules to classes in the output folder; the names of their model classes. */
    private List<String> models(String id, List<RuleText> texts) throws IOException {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("wenming.rules", id, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        boolean version = id.indexOf('@') >= 0;
        for (RuleText text : texts) {
            // Two versions of one set would otherwise be compiled to the same classes.
            RuleText apart = version ? text.inPackage(id) : text;
            files.write(apart.path(), apart.text());
        }
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("rules of " + id + " do not compile: " + errors);
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        List<String> models = new ArrayList<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                Path file = output.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, module.getBytes(name));
            } else if (name.endsWith("drools-model")) {
                new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1) // the version of the form
                        .filter(line -> !line.isBlank())
                        .forEach(models::add);
            }
        }
        services.getRepository().removeKieModule(release);
        return models;
    }

    private void calendars() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(rules.resolve("calendars"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".yaml", ".json");
                json(file, shelf.resolve("calendars").resolve(name));
                ids.add(name.replace(".json", ""));
            }
        }
        write(shelf.resolve("calendars").resolve("index.txt"), String.join("\n", ids));
    }

    /** A YAML file as JSON, which is read faster, and beside it as it stands, for its fingerprint and for archives. */
    private static void json(Path yaml, Path json) throws IOException {
        write(json.resolveSibling(yaml.getFileName()), Files.readString(yaml));
        JsonNode tree = YAML.readTree(Files.readString(yaml));
        write(json, JSON.writeValueAsString(tree));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void wipe(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
