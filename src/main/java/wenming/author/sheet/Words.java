package wenming.author.sheet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenming.catalogue.Due;
import wenming.catalogue.Mark;
import wenming.catalogue.Method;

/** The words that a cell may be chosen from, by the path of its column. */
final class Words {
    static final Map<String, List<String>> OF = of();

    /** The rhythms; a due may also be a day. */
    static final String DUE = "due";

    private Words() {}

    private static Map<String, List<String>> of() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("mark", Arrays.stream(Mark.values()).map(Mark::name).toList());
        words.put(
                "method",
                Arrays.stream(Method.values())
                        .map(method -> method.name().toLowerCase(Locale.ROOT))
                        .toList());
        words.put(
                DUE,
                Arrays.stream(Due.Rhythm.values())
                        .filter(rhythm -> rhythm != Due.Rhythm.ONCE)
                        .map(rhythm -> rhythm.name().toLowerCase(Locale.ROOT))
                        .toList());
        return words;
    }
}
