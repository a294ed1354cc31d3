package wenming.web.api;

import io.javalin.http.Context;
import java.util.Map;
import wenming.report.Json;

/** Whether the server runs, and whether it can answer. */
final class Health {
    private final Office office;

    Health(Office office) {
        this.office = office;
    }

    void live(Context ctx) {
        ctx.result(Json.pretty(Map.of("status", "live")));
    }

    void ready(Context ctx) {
        office.now();
        ctx.result(Json.pretty(Map.of("status", "ready")));
    }
}
