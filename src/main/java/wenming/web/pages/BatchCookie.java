package wenming.web.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenming.web.pages.batches.BatchLimits;

/** Which batches a browser has begun: there is no sign-in, and nobody else's are shown. */
final class BatchCookie {
    private static final String NAME = "wenming-batches";
    private static final int MOST = 40;

    private BatchCookie() {}

    /** Ids of batches, the last one first. */
    static List<String> of(Context ctx) {
        String text = ctx.cookie(NAME);
        return text == null
                ? List.of()
                : Stream.of(text.split("-", -1))
                        .filter(id -> id.matches("[0-9a-f]{32}"))
                        .limit(MOST)
                        .toList();
    }

    static void add(Context ctx, String id, BatchLimits limits) {
        List<String> ids = new ArrayList<>(of(ctx));
        ids.add(0, id);
        keep(ctx, ids, limits);
    }

    static void remove(Context ctx, String id, BatchLimits limits) {
        keep(ctx, of(ctx).stream().filter(one -> !one.equals(id)).toList(), limits);
    }

    private static void keep(Context ctx, List<String> ids, BatchLimits limits) {
        Cookie cookie = new Cookie(NAME, String.join("-", ids.subList(0, Math.min(MOST, ids.size()))));
        cookie.setMaxAge((int) limits.forgotten().multipliedBy(2).toSeconds());
        cookie.setPath("/batches");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }
}
