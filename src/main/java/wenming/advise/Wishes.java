package wenming.advise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is taken as done, as people write it: {@code ZY-12b,ZY-13=+2}. */
public final class Wishes {
    private static final String ONE = "[^=,]+(=\\+?[1-9][0-9]{0,8})?";

    private Wishes() {}

    /** Units by id of the criterion, null for as much as can still be done; empty where a wish has another form. */
    public static Optional<Map<String, Long>> read(List<String> things) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (String thing : things) {
            if (!thing.matches(ONE)) {
                return Optional.empty();
            }
            int sign = thing.indexOf('=');
            wanted.put(
                    sign < 0 ? thing : thing.substring(0, sign),
                    sign < 0 ? null : Long.valueOf(thing.substring(sign + 1).replace("+", "")));
        }
        return Optional.of(wanted);
    }
}
