package wenming.web.api;

import io.javalin.http.Context;
import java.util.List;
import wenming.report.Json;

/** Whether the server runs, and whether it can answer. */
final class Health {
    private final Office office;

    Health(Office office) {
        this.office = office;
    }

    /** How the server is. */
    record Answer(String status) {}

    /** Ready, though perhaps by rule sets older than those in the folders. */
    record Ready(String status, List<StaleLine> stale) {}

    List<Route> routes() {
        return List.of(
                Route.get("/health/live", "live")
                        .gives(Route.Content.of("application/json", Answer.class, open -> new Answer("live")))
                        .unmetered()
                        .to(this::live),
                Route.get("/health/ready", "ready")
                        .gives(Route.Content.of("application/json", Ready.class, open -> new Ready("ready", List.of())))
                        .refuses(Fault.NOT_READY)
                        .unmetered()
                        .to(this::ready));
    }

    private void live(Context ctx) {
        ctx.result(Json.pretty(new Answer("live")));
    }

    private void ready(Context ctx) {
        office.now();
        ctx.result(Json.pretty(new Ready("ready", StaleLine.of(office.stale()))));
    }
}
