package wenming.web.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wenming.model.Problem;
import wenming.shape.Nearest;

/**
 * What the address asks for.
 *
 * @param ruleSet a rule set that exists, with or without a version; null for the one that the submission names
 * @param asOf the day to speak of; null for the submission's own
 */
record Query(String ruleSet, LocalDate asOf) {
    private static final List<String> KEYS = List.of("ruleSet", "asOf");

    static final Route.Parameter[] PARAMETERS = {
        Route.Parameter.query("ruleSet", null), Route.Parameter.query("asOf", "date")
    };

    /** Reads the query; a misspelt key is refused, because ignoring it would give another answer than was asked for. */
    static Query of(Context ctx, Office.Open office) {
        Map<String, List<String>> given = ctx.queryParamMap();
        given.forEach(Query::check);
        String ruleSet = one(ctx.queryParam("ruleSet"));
        String asOf = one(ctx.queryParam("asOf"));
        if (ruleSet != null) {
            office.ruleSet(ruleSet); // refuses where there is none
        }
        return new Query(ruleSet, asOf == null ? null : day(asOf));
    }

    private static void check(String key, List<String> values) {
        if (!KEYS.contains(key)) {
            throw refusal("unknown-key", key, String.join(", ", KEYS), Nearest.to(key, KEYS));
        } else if (values.size() > 1) {
            throw refusal("duplicate-key", key, "", "");
        }
    }

    private static String one(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = text.length() == 10 ? LocalDate.parse(text) : null;
            if (day != null && day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, as for a day of another form
        }
        throw refusal("no-such-day", text, "day", "");
    }

    private static Refusal refusal(String code, String found, String expected, String nearest) {
        return Refusal.of(Fault.BAD_QUERY, new Problem(code, "", 0, 0, found, expected, nearest));
    }
}
