package wenming.web.api;

import io.javalin.config.JavalinConfig;
import java.util.concurrent.ExecutorService;

/** The routes that programs use. */
public final class Api {
    private final Scoring scoring;
    private final Batches batches;
    private final RuleSets ruleSets;
    private final Health health;
    private final Errors errors = new Errors();

    /**
     * Routes to an office.
     *
     * @param pool scores the lines of batches
     */
    public Api(Office office, Limits limits, ExecutorService pool) {
        this.scoring = new Scoring(office, limits);
        this.batches = new Batches(office, limits, pool, errors);
        this.ruleSets = new RuleSets(office);
        this.health = new Health(office);
    }

    /** Adds the routes, and makes every error a problem document. */
    public void register(JavalinConfig config) {
        config.http.defaultContentType = "application/json; charset=utf-8";
        config.http.prefer405over404 = true;
        errors.register(config);
        config.routes.before(
                ctx -> ctx.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store"));
        config.routes.post("/api/v1/score", scoring::create);
        config.routes.post("/api/v1/batches", batches::create);
        config.routes.get("/api/v1/rule-sets", ruleSets::list);
        config.routes.get("/api/v1/rule-sets/{id}", ruleSets::show);
        config.routes.get("/api/v1/rule-sets/{id}/schema", ruleSets::schema);
        config.routes.get("/health/live", health::live);
        config.routes.get("/health/ready", health::ready);
    }
}
