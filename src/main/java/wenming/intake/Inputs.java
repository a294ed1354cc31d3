package wenming.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import wenming.model.Problem;

/** Finds the sources behind the names that a caller gave, in the order in which they are read. */
final class Inputs {
    private final InputStream standardInput;
    private final Set<Path> except;
    private final List<Found> found = new ArrayList<>();
    private long bytes;
    private boolean sizeKnown = true;

    private Inputs(InputStream standardInput, Set<Path> except) {
        this.standardInput = standardInput;
        this.except = except;
    }

    static Inputs of(List<String> names, InputStream standardInput, Set<Path> except) {
        Inputs inputs = new Inputs(standardInput, except);
        names.forEach(inputs::add);
        return inputs;
    }

    static Inputs sent(List<Sent> files) {
        Inputs inputs = new Inputs(InputStream.nullInputStream(), Set.of());
        for (Sent file : files) {
            if (file.problem() != null) {
                Problem problem = file.problem();
                inputs.found.add(Found.refused(file.source(), problem.code(), problem.found(), problem.expected()));
            } else {
                inputs.addFile(file.path(), file.source());
            }
        }
        return inputs;
    }

    List<Found> found() {
        return found;
    }

    /** Size of all sources, as they are packed; -1 if that cannot be told. */
    long bytes() {
        return sizeKnown ? bytes : -1;
    }

    private void add(String name) {
        if (name.equals("-")) {
            sizeKnown = false;
            found.add(Found.standardInput(standardInput));
            return;
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (!Files.exists(path)) {
                found.add(Found.refused(path, "no-such-file"));
            } else {
                addFile(path, Found.shown(path));
            }
        } catch (InvalidPathException e) {
            found.add(Found.refused(name, "no-such-file", "", ""));
        }
    }

    private void addFile(Path path, String source) {
        if (Form.of(Found.nameOf(path)) == Form.OTHER) {
            String name = source.substring(source.lastIndexOf('/') + 1);
            found.add(Found.refused(source, "unknown-file-type", name, ".json, .ndjson, .jsonl, .gz, .xlsx"));
        } else {
            sizeKnown &= Files.isRegularFile(path);
            bytes += path.toFile().length();
            found.add(Found.file(path, source));
        }
    }

    private void addFolder(Path folder) {
        SortedMap<Path, Found> inside = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new Walk(folder, inside));
        } catch (IOException e) {
            inside.put(folder, Found.refused(Found.shown(folder), "unreadable", reason(e), ""));
        }
        if (inside.isEmpty()) {
            inside.put(folder, Found.refused(folder, "empty-folder"));
        }
        found.addAll(inside.values());
    }

    /** What the system says, without the path that it puts in front. */
    static String reason(IOException e) {
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName().replace("Exception", "") : reason;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SortedMap<Path, Found> inside;

        Walk(Path root, SortedMap<Path, Found> inside) {
            this.root = root;
            this.inside = inside;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (path.equals(root)) {
                return FileVisitResult.CONTINUE;
            } else if (Form.isSubmission(Found.nameOf(path))) {
                inside.put(path, Found.refused(path, "not-a-file"));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return Found.nameOf(path).startsWith(".") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!Form.isSubmission(Found.nameOf(path))
                    || except.contains(path.toAbsolutePath().normalize())) {
                return FileVisitResult.CONTINUE;
            }
            // A link may lead out of the folder or in circles; a pipe would be waited for without end.
            inside.put(path, attributes.isRegularFile() ? Found.file(path) : Found.refused(path, "not-a-file"));
            bytes += attributes.isRegularFile() ? attributes.size() : 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            inside.put(path, Found.refused(Found.shown(path), "unreadable", reason(e), ""));
            return FileVisitResult.CONTINUE;
        }
    }
}
