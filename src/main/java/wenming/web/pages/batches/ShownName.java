package wenming.web.pages.batches;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of files as others sent them, made fit to be shown. Nothing is ever opened or written by such a name: files lie under
 * numbers of ours.
 */
final class ShownName {
    private static final int LONGEST = 120;

    /** Endings that say what a file holds; of all others nothing is known. */
    private static final List<String> ENDINGS =
            List.of(".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz", ".gz", ".xlsx", ".zip");

    private final Map<String, Integer> times = new HashMap<>();

    /** The name without the folders in front of it and without what cannot be seen; each is given once. */
    String of(String sent) {
        String name = last(sent);
        int before = times.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + " (" + (before + 1) + ")";
    }

    /** The same, also where it was given before. */
    String plain(String sent) {
        return last(sent);
    }

    /** The ending under which such a file is kept. */
    static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(lower::endsWith)
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .orElse(".other");
    }

    private static String last(String sent) {
        // A browser writes %22 for a quotation mark.
        String name = sent == null
                ? ""
                : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                        .replace("%22", "\"");
        StringBuilder seen = new StringBuilder();
        name.codePoints().filter(ShownName::isSeen).limit(LONGEST).forEach(seen::appendCodePoint);
        String shown = seen.toString().strip();
        return shown.isEmpty() ? "?" : shown;
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
