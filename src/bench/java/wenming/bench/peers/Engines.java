package wenming.bench.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import wenming.build.CompileRules;

/**
 * The benchmark of engines: {@code Engines [--quick] [--facts]}, from the root of the project. First all engines must give
 * the same points for every submission; then each fork starts every engine in a process of its own for what it costs to
 * start, and all of them together in one for what they do when warm. Figures go to {@code target/bench/results.ndjson}.
 */
public final class Engines {
    private static final int SUBMISSIONS = 256;

    private Engines() {}

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> options = List.of(arguments);
        boolean quick = options.contains("--quick");
        compileRules();
        if (options.contains("--facts")) {
            run(Check.class, SUBMISSIONS, "facts");
            return;
        }
        run(Check.class, SUBMISSIONS);
        int forks = quick ? 2 : 5;
        for (int fork = 1; fork <= forks; fork++) {
            List<Peers.Peer> peers = new ArrayList<>(Peers.all());
            Collections.rotate(peers, -fork);
            for (Peers.Peer peer : peers) {
                run(Cold.class, peer.called(), fork);
            }
            run(Fork.class, fork, quick ? 120 : 250, quick ? 2 : 3);
            System.out.println("fork " + fork + " of " + forks);
        }
    }

    /** The set of the benchmark as the build compiles those of the program, with their words, measures and calendars. */
    private static void compileRules() throws IOException {
        Path rules = Results.FOLDER.resolve("rules");
        copy(Path.of("rules", "common"), rules.resolve("common"));
        copy(Path.of("rules", "calendars"), rules.resolve("calendars"));
        copy(Path.of("rules", "vocabulary.yaml"), rules.resolve("vocabulary.yaml"));
        copy(Spec.FOLDER.resolve("rules").resolve("forty-five"), rules.resolve("forty-five"));
        // It looks at the program's classes to know whether its own work is of today: here there are none.
        for (String room : List.of("model", "measure", "catalogue", "build")) {
            Files.createDirectories(classes().resolve("wenming").resolve(room));
        }
        CompileRules.main(new String[] {rules.toString(), classes().toString()});
    }

    private static Path classes() {
        return Results.FOLDER.resolve("classes");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Runs a main in a process of its own, with the compiled set before all others on its class path. */
    private static void run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Xmx1g",
                "-cp",
                classes() + File.pathSeparator + System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit);
        }
    }
}
