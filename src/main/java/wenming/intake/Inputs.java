package wenming.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import wenming.model.Problem;

/** Finds the sources behind the names that a caller gave, in the order in which they are read. */
final class Inputs {
    private final InputStream standardInput;
    private final Set<Path> except;
    private final List<Iterable<Found>> found = new ArrayList<>();
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
                inputs.add(Found.refused(file.source(), problem.code(), problem.found(), problem.expected()));
            } else {
                inputs.addFile(file.path(), file.source());
            }
        }
        return inputs;
    }

    /** The sources, each found when it is asked for. */
    Iterator<Found> found() {
        return new Chain(found.iterator());
    }

    /** Size of all sources, as they are packed; -1 if that cannot be told. Looks at each of them. */
    long bytes() {
        if (!sizeKnown) {
            return -1;
        }
        long bytes = 0;
        for (Iterator<Found> all = found(); all.hasNext(); ) {
            Path path = all.next().path();
            bytes += path == null ? 0 : path.toFile().length();
        }
        return bytes;
    }

    private void add(Found one) {
        found.add(List.of(one));
    }

    private void add(String name) {
        if (name.equals("-")) {
            sizeKnown = false;
            add(Found.standardInput(standardInput));
            return;
        }
        try {
            Path path = Path.of(name);
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
            if (is.isDirectory()) {
                found.add(() -> FolderWalk.of(path, except));
            } else {
                addFile(path, Found.shown(path));
            }
        } catch (InvalidPathException | NoSuchFileException e) {
            addPattern(name);
        } catch (IOException e) {
            add(Found.unreadable(Path.of(name), e));
        }
    }

    /** What is no file may be a pattern that the shell has left to us. */
    private void addPattern(String given) {
        String name = given.replace(File.separatorChar, '/');
        Glob glob = Glob.of(name);
        if (glob == null) {
            add(Found.refused(name, "no-such-file", "", ""));
        } else {
            found.add(() -> FolderWalk.of(glob, name, except));
        }
    }

    private void addFile(Path path, String source) {
        if (Form.of(Found.nameOf(path)) == Form.OTHER) {
            String name = source.substring(source.lastIndexOf('/') + 1);
            add(Found.refused(source, "unknown-file-type", name, Form.TYPES));
        } else {
            sizeKnown &= Files.isRegularFile(path);
            add(Found.file(path, source));
        }
    }

    /** What the system says, without the path that it puts in front. */
    static String reason(IOException e) {
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName().replace("Exception", "") : reason;
    }

    /** One after the other, each begun when the one before has ended. */
    private static final class Chain implements Iterator<Found> {
        private final Iterator<Iterable<Found>> parts;
        private Iterator<Found> part = List.<Found>of().iterator();

        Chain(Iterator<Iterable<Found>> parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (!part.hasNext() && parts.hasNext()) {
                part = parts.next().iterator();
            }
            return part.hasNext();
        }

        @Override
        public Found next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.next();
        }
    }
}
