package wenming.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The sources in a folder and in the folders in it, in the order of their paths. A folder is listed when its turn comes, so
 * that a million files take no more memory than the names of one folder. What cannot be listed is a source that cannot be
 * read, at its place in the order.
 */
final class FolderWalk implements Iterator<Found> {
    /** A folder sorts by what lies in it: behind "a.json", for "a/" comes behind "a.". */
    private static final String INSIDE = "-";

    private final Found nothing;
    private final Glob glob;
    private final Set<Path> except;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Found next;
    private boolean any;

    /**
     * A folder that is being walked through.
     *
     * @param whole whether all in it is meant, and not only what the pattern matches
     * @param left names not yet taken; a folder's has two parts
     */
    private record Level(Path folder, int depth, boolean whole, Iterator<Path> left) {}

    private FolderWalk(Found nothing, Glob glob, Set<Path> except) {
        this.nothing = nothing;
        this.glob = glob;
        this.except = except;
    }

    /** All of a folder. */
    static FolderWalk of(Path folder, Set<Path> except) {
        FolderWalk walk = new FolderWalk(Found.refused(folder, "empty-folder"), null, except);
        walk.enter(folder, 0, true);
        return walk;
    }

    /** What a pattern matches; of a folder that it matches all. */
    static FolderWalk of(Glob glob, String name, Set<Path> except) {
        FolderWalk walk = new FolderWalk(Found.refused(name, "no-match", "", ""), glob, except);
        if (Files.isDirectory(glob.base())) {
            walk.enter(glob.base(), 0, false);
        }
        return walk;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !levels.isEmpty()) {
            Level level = levels.peek();
            if (level.left().hasNext()) {
                take(level, level.left().next());
            } else {
                levels.pop();
            }
        }
        next = next == null && !any ? nothing : next;
        return next != null;
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Found found = next;
        any = true;
        next = null;
        return found;
    }

    /** Lists a folder, to be gone through next. */
    private void enter(Path folder, int depth, boolean whole) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path path : inside) {
                Path name = path.getFileName();
                if (!Form.isHidden(name.toString())) {
                    names.add(Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? name.resolve(INSIDE) : name);
                }
            }
        } catch (DirectoryIteratorException e) {
            next = Found.unreadable(folder, e.getCause());
        } catch (IOException e) {
            next = Found.unreadable(folder, e);
        }
        names.sort(null);
        levels.push(new Level(folder, depth, whole, names.iterator()));
    }

    private void take(Level level, Path name) {
        Path path = level.folder().resolve(name.getName(0));
        boolean meant = level.whole() || glob.matches(path);
        Form form = Form.of(name.getName(0).toString());
        if (name.getNameCount() == 1) {
            // A pattern may mean a name that does not say what it holds; a folder that has such files has others too.
            boolean read = form != Form.OTHER && (form != Form.EITHER || !level.whole());
            boolean ours = except.contains(path.toAbsolutePath().normalize());
            next = meant && read && !ours ? file(path) : null;
        } else if (meant && form != Form.OTHER && form != Form.EITHER) {
            next = Found.refused(path, "not-a-file");
        } else if (meant || level.depth() + 1 < glob.depth()) {
            enter(path, level.depth() + 1, meant);
        }
    }

    /** A link may lead out of the folder or in circles; a pipe would be waited for without end. */
    private static Found file(Path path) {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.isRegularFile() ? Found.file(path) : Found.refused(path, "not-a-file");
        } catch (IOException e) {
            return Found.unreadable(path, e);
        }
    }
}
