package wenming.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenming.author.Bench;
import wenming.catalogue.BundledShelf;

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

    /** The folder of the rule sets that the program was built from. */
    private static Path own() {
        Path home = Path.of(System.getProperty("wenming.home", ""));
        Path here = Path.of("").toAbsolutePath();
        Path own = home.resolve("rules").toAbsolutePath();
        return own.startsWith(here) ? here.relativize(own) : own;
    }
}
