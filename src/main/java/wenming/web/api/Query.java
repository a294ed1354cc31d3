package wenming.web.api;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenming.desk.Desk;
import wenming.model.Problem;
import wenming.shape.Nearest;

/**
 * What the address asks for.
 *
 * @param ruleSet a rule set that exists, with or without a version; null for the one that the submission names
 * @param asOf the day to speak of; null for the submission's own
 * @param doubts whether the scorecard also says what a person should look at
 */
public record Query(String ruleSet, LocalDate asOf, boolean doubts) {
    private static final List<String> KEYS = List.of("ruleSet", "asOf", "doubts");

    static final Route.Parameter[] PARAMETERS = {
        Route.Parameter.query("ruleSet", null),
        Route.Parameter.query("asOf", "date"),
        Route.Parameter.query("doubts", null)
    };

    /** Reads the query; a misspelt key is refused, because ignoring it would give another answer than was asked for. */
    static Query of(Context ctx, Office.Open office) {
        return of(ctx, office, List.of());
    }

    /** The same where further keys are known, which the caller reads. */
    public static Query of(Context ctx, Office.Open office, List<String> further) {
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(further);
        Map<String, List<String>> given = ctx.queryParamMap();
        given.forEach((key, values) -> check(key, values, keys));
        String ruleSet = one(ctx.queryParam("ruleSet"));
        String asOf = one(ctx.queryParam("asOf"));
        String doubts = one(ctx.queryParam("doubts"));
        if (ruleSet != null) {
            office.ruleSet(ruleSet); // refuses where there is none
        }
        return new Query(ruleSet, asOf == null ? null : day(asOf), doubts != null && yesNo(doubts));
    }

    /** The desk that answers as it was asked. */
    Desk desk(Office.Open office) {
        return doubts ? office.desk().withDoubts() : office.desk();
    }

    /** Refuses any query, where the address asks for nothing. */
    static void none(Context ctx) {
        only(ctx, List.of());
    }

    /** Refuses any other key than these. */
    static void only(Context ctx, List<String> keys) {
        ctx.queryParamMap().forEach((key, values) -> check(key, values, keys));
    }

    /** A further key; null where it is not given. */
    public static String text(Context ctx, String key) {
        return one(ctx.queryParam(key));
    }

    /** A further key that must be given. */
    public static String required(Context ctx, String key) {
        String value = text(ctx, key);
        if (value == null) {
            throw refusal("missing-key", "", key, "");
        }
        return value;
    }

    /** A further key that is a day; null where it is not given. */
    public static LocalDate day(Context ctx, String key) {
        String value = text(ctx, key);
        return value == null ? null : day(value);
    }

    /** A further key that is a number from 0; null where it is not given. */
    public static BigDecimal number(Context ctx, String key) {
        String value = text(ctx, key);
        if (value != null && !value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw refusal("wrong-type", Problem.shortened(value), "number", "");
        }
        return value == null ? null : new BigDecimal(value);
    }

    /** A further key that is true or false; false where it is not given. */
    public static boolean yesNo(Context ctx, String key) {
        String value = text(ctx, key);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw refusal("wrong-type", Problem.shortened(value), "true-false", "");
        }
        return "true".equals(value);
    }

    private static void check(String key, List<String> values, List<String> keys) {
        if (!keys.contains(key)) {
            throw refusal("unknown-key", key, String.join(", ", keys), Nearest.to(key, keys));
        } else if (values.size() > 1) {
            throw refusal("duplicate-key", key, "", "");
        }
    }

    private static String one(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static boolean yesNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw refusal("wrong-type", text, "true-false", "");
        }
        return text.equals("true");
    }

    /** A day of this and the neighbouring centuries; refuses what is none. */
    public static LocalDate day(String text) {
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

    static Refusal refusal(String code, String found, String expected, String nearest) {
        return Refusal.of(Fault.BAD_QUERY, new Problem(code, "", 0, 0, found, expected, nearest));
    }
}
