package wenming.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of files as others sent them, made fit to be shown. Nothing is ever opened or written by such a name: files lie under
 * numbers of ours.
 */
public final class ShownName {
    private static final int LONGEST = 120;

    private static final String UNNAMED = "?";

    private static final String OTHER = ".other";

    private final Map<String, Integer> times = new HashMap<>();

    /** The name without the folders in front of it and without what cannot be seen; each is given once. */
    public String of(String sent) {
        return once(plain(sent));
    }

    /**
     * The name of a file in an archive, with the folders in front of it: they often say whose file it is, where all files have
     * the same name. Each is given once.
     */
    public String within(String entry) {
        String path = Stream.of(entry.split("[/\\\\]+", -1))
                .map(ShownName::seen)
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .collect(Collectors.joining("/"));
        return once(path.isEmpty() ? UNNAMED : path);
    }

    /** The name without folders, whole, also where it was given before. */
    public String plain(String sent) {
        String name =
                sent == null ? "" : seen(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        return name.isEmpty() ? UNNAMED : name;
    }

    private String once(String name) {
        int[] points = name.codePoints().toArray();
        // Of a long one the end is kept, where the name stands.
        int from = Math.max(0, points.length - LONGEST);
        String shown = new String(points, from, points.length - from);
        int before = times.merge(shown, 1, Integer::sum) - 1;
        return before == 0 ? shown : shown + " (" + (before + 1) + ")";
    }

    /** The ending that says what a file of this name holds, whatever is in front of it; {@code .other} for what is not read. */
    public static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String packed = Packing.of(name).ending();
        String plain = lower.substring(0, lower.length() - packed.length());
        return switch (Form.of(name)) {
            case OTHER -> OTHER;
            case EITHER -> packed.isEmpty() ? OTHER : packed;
            default -> plain.substring(plain.lastIndexOf('.')) + packed;
        };
    }

    /** A text without what cannot be seen. */
    public static String seen(String name) {
        StringBuilder seen = new StringBuilder();
        // A browser writes %22 for a quotation mark.
        name.replace("%22", "\"").codePoints().filter(ShownName::isSeen).forEach(seen::appendCodePoint);
        return seen.toString().strip();
    }

    /** Control characters, and those that turn the direction of what stands beside them, are not. */
    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
