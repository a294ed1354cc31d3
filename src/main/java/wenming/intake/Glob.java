package wenming.intake;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: <code>* ? [a-c] {one,other}</code> within a name, {@code **} over any number of folders, none among
 * them, as shells have it. Hidden files and folders are never meant.
 */
final class Glob {
    private static final String ANY_FOLDERS = "**/";

    /** Each doubles the patterns that a path is held against. Ours. */
    private static final int MOST_ANY_FOLDERS = 4;

    private final Path base;
    private final int depth;
    private final List<PathMatcher> matchers = new ArrayList<>();

    private Glob(String base, String pattern) {
        this.base = Path.of(base);
        this.depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : (int) pattern.chars().filter(c -> c == '/').count() + 1;
    }

    /** The pattern, with slashes; null if this is none. */
    static Glob of(String pattern) {
        int first = first(pattern);
        if (first < 0) {
            return null;
        }
        int end = pattern.lastIndexOf('/', first) + 1;
        Glob glob = new Glob(pattern.substring(0, end), pattern.substring(end));
        try {
            glob.add(pattern.substring(0, end).replaceAll("([\\\\*?\\[{])", "\\\\$1"), pattern.substring(end), 0);
        } catch (PatternSyntaxException e) {
            return null;
        }
        return glob;
    }

    /** The folder under which all lies that is meant. */
    Path base() {
        return base;
    }

    /** How many names below it a path can have that is meant. */
    int depth() {
        return depth;
    }

    boolean matches(Path path) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }

    /** Java wants a folder for {@code **}{@code /}: so the pattern also goes in without it. */
    private void add(String before, String rest, int taken) {
        int at = rest.indexOf(ANY_FOLDERS);
        if (at < 0 || taken == MOST_ANY_FOLDERS) {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + before + rest));
            return;
        }
        String after = rest.substring(at + ANY_FOLDERS.length());
        add(before + rest.substring(0, at) + ANY_FOLDERS, after, taken + 1);
        add(before + rest.substring(0, at), after, taken + 1);
    }

    private static int first(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
