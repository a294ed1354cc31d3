package wenming.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import wenming.author.Bench;
import wenming.author.Edition;
import wenming.author.Editions;
import wenming.author.Memory;
import wenming.catalogue.BundledShelf;
import wenming.report.Messages;

/** The folders that the author's commands work on: those given, else the program's own {@code rules}. */
final class RulesFolder {
    private RulesFolder() {}

    /**
     * The benches of the folders.
     *
     * @throws wenming.catalogue.RuleSetException if a folder's vocabulary is wrong
     */
    static List<Bench> benches(Root root) throws IOException {
        if (root.rules().isEmpty()) {
            return List.of(Bench.open(own(), null));
        }
        BundledShelf bundled = new BundledShelf();
        List<Bench> benches = new ArrayList<>();
        for (Path folder : root.rules()) {
            boolean alone =
                    Files.exists(folder.resolve("vocabulary.yaml")) && Files.isDirectory(folder.resolve("common"));
            benches.add(Bench.open(folder, alone ? null : bundled.known()));
        }
        return benches;
    }

    /** The rule sets of the folders given, those of the program's own folder, and those inside the program. */
    static Editions editions(Root root) {
        List<Path> folders = new ArrayList<>(List.of(own()));
        folders.addAll(root.rules());
        return new Editions(folders);
    }

    /** The rule set of this name; none is wrong usage, with the nearest. */
    static Edition edition(Editions editions, String name, CommandSpec spec) throws IOException {
        Optional<Edition> edition = editions.of(name);
        if (edition.isEmpty()) {
            throw unknown(editions, name, spec);
        }
        return edition.get();
    }

    /** The folder of a rule set on the disk; none is wrong usage, with the nearest. */
    static Path folder(Editions editions, String name, CommandSpec spec) throws IOException {
        Optional<Path> folder = editions.folder(name);
        if (folder.isEmpty()) {
            throw unknown(editions, name, spec);
        }
        return folder.get();
    }

    private static ParameterException unknown(Editions editions, String name, CommandSpec spec) throws IOException {
        Messages messages = Messages.in(((Root) spec.root().userObject()).language());
        String nearest = editions.nearest(name);
        return new ParameterException(
                spec.commandLine(),
                nearest.isEmpty()
                        ? messages.say("usage.unknownRuleSet", name, String.join(", ", editions.ids()))
                        : messages.say("usage.unknownRuleSetNear", name, nearest));
    }

    /** What was found about rule sets that have not changed since, in the user's own cache; nothing with {@code fresh}. */
    static Memory memory(Root root, boolean fresh) {
        Map<String, String> environment = root.console().environment();
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        if (fresh || (cache.isEmpty() && home.isEmpty())) {
            return Memory.NONE;
        }
        return Memory.in((cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache)).resolve("wenming"));
    }

    /** The folder of the rule sets that the program was built from. */
    static Path own() {
        Path home = Path.of(System.getProperty("wenming.home", ""));
        Path here = Path.of("").toAbsolutePath();
        Path own = home.resolve("rules").toAbsolutePath();
        return own.startsWith(here) ? here.relativize(own) : own;
    }
}
