package wenming.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.measure.Measurer;

/**
 * The program's own rule sets, opened in a second thread while the command line is still being read, and the rules of the
 * set that the first submission names made ready. A guess: what it cannot do is done, and complained about, where it belongs.
 */
final class HeadStart {
    /** Commands that score a submission. */
    private static final Set<String> COMMANDS = Set.of("score", "plan", "explain", "match");

    private final CompletableFuture<Assessors> assessors = new CompletableFuture<>();

    private HeadStart() {}

    /** Begins, if the arguments look as if it were of use; the operator's own folders are not looked into. */
    static Optional<HeadStart> of(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty()
                || !COMMANDS.contains(words.get(0))
                || words.stream()
                        .anyMatch(word ->
                                word.startsWith("--rules") || word.startsWith("--archive") || word.equals("--help"))) {
            return Optional.empty();
        }
        HeadStart start = new HeadStart();
        inBackground(() -> start.run(words.subList(1, words.size())));
        inBackground(Measurer::prepare);
        return Optional.of(start);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "wenming-head-start");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The assessors of the program's own rule sets.
     *
     * @throws wenming.catalogue.RuleSetException if there is something to mend in them
     */
    Assessors assessors() {
        try {
            return assessors.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whoever waits for it is told
    private void run(List<String> words) {
        try {
            assessors.complete(new Assessors(Library.open(List.of())));
        } catch (IOException | RuntimeException | Error e) {
            assessors.completeExceptionally(e);
            return;
        }
        try {
            prepare(words);
        } catch (IOException | RuntimeException e) {
            // The command comes upon it again and says so in its own words.
        }
    }

    /** Makes the rules ready by which the first file will probably be scored. */
    private void prepare(List<String> words) throws IOException {
        int option = words.indexOf("--rule-set");
        String ruleSet = option >= 0 && option + 1 < words.size() ? words.get(option + 1) : null;
        for (String word : words) {
            ruleSet = word.startsWith("--rule-set=") ? word.substring("--rule-set=".length()) : ruleSet;
        }
        for (String word : words) {
            if (!word.startsWith("-") && isFile(word)) {
                try (InputStream in = Files.newInputStream(Path.of(word))) {
                    new Desk(assessors()).prepare(in.readNBytes(InputFile.LARGEST), ruleSet);
                }
                return;
            }
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
