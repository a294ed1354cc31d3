package wenming.web.api;

import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import wenming.report.Json;

/** The routes that programs use. */
public final class Api {
    private static final String JSON = "application/json";

    private final Office office;
    private final Scoring scoring;
    private final Advice advice;
    private final SideBySide sideBySide;
    private final Batches batches;
    private final RuleSets ruleSets;
    private final Health health;
    private final Throttle throttle;
    private final Metrics metrics;

    /**
     * Routes to an office.
     *
     * @param pool scores the lines of batches
     */
    public Api(Office office, Limits limits, Throttle throttle, Metrics metrics, Errors errors, ExecutorService pool) {
        this.office = office;
        this.throttle = throttle;
        this.metrics = metrics;
        this.scoring = new Scoring(office, limits, metrics);
        this.advice = new Advice(office, limits);
        this.sideBySide = new SideBySide(office, limits);
        this.batches = new Batches(office, limits, pool, errors, metrics);
        this.ruleSets = new RuleSets(office);
        this.health = new Health(office);
        metrics.ruleSets(office::size);
    }

    /** Adds the routes. */
    public void register(JavalinConfig config) {
        config.http.defaultContentType = "application/json; charset=utf-8";
        config.http.prefer405over404 = true;
        config.requestLogger.http(metrics::answered);
        config.routes.before(
                ctx -> ctx.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store"));
        routes().forEach(route -> config.routes.addEndpoint(endpoint(route)));
    }

    private Endpoint endpoint(Route route) {
        return new Endpoint(route.method(), route.path(), ctx -> {
            Metrics.at(ctx, route.path());
            if (route.metered()) {
                throttle.admit(ctx);
            }
            route.handler().handle(ctx);
        });
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(scoring.routes());
        routes.addAll(advice.routes());
        routes.addAll(sideBySide.routes());
        routes.addAll(batches.routes());
        routes.addAll(ruleSets.routes());
        routes.addAll(health.routes());
        routes.add(Route.get("/metrics", "metrics")
                .gives(Route.Content.of("text/plain", String.class))
                .unmetered()
                .to(metrics::show));
        OpenApi description = new OpenApi(routes);
        routes.add(Route.get("/openapi.json", "describe")
                .gives(Route.Content.of(JSON, Object.class))
                .refuses(Fault.NOT_READY)
                .to(ctx -> ctx.result(Json.pretty(description.document(office.now())))));
        return routes;
    }
}
