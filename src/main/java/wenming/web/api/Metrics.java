package wenming.web.api;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import wenming.intake.SubmissionReader;
import wenming.model.Problem;
import wenming.score.Scorecard;

/** What the server counts. Labels take only words that the program or the operator's rule sets name, never a client's. */
public final class Metrics implements AutoCloseable {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String ROUTE = "wenming.route";
    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    /** Counts from now on. */
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
    }

    /** Every rule set was loaded, or one of them could not be. */
    public void loaded(boolean well) {
        registry.counter("wenming.rule.set.loads", "outcome", well ? "done" : "failed")
                .increment();
    }

    /** Rule sets that are served now. */
    void ruleSets(IntSupplier count) {
        Gauge.builder("wenming.rule.sets", count::getAsInt)
                .description("Rule sets that are served")
                .register(registry);
    }

    /** Batches that run now. */
    void batches(IntSupplier count) {
        Gauge.builder("wenming.batches.running", count::getAsInt)
                .description("Batches that run now")
                .register(registry);
    }

    /** Remembers by which route a request is answered. */
    public static void at(Context ctx, String path) {
        ctx.attribute(ROUTE, path);
    }

    /** A request was answered, however. */
    void answered(Context ctx, float milliseconds) {
        String route = ctx.attribute(ROUTE);
        Timer.builder("wenming.http.requests")
                .tag("method", route == null ? "any" : ctx.method().name())
                .tag("route", route == null ? "none" : route)
                .tag("status", ctx.status().getCode() + "")
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(Duration.ofNanos((long) (milliseconds * 1e6)));
    }

    /** A submission was scored. */
    void scored(Scorecard scorecard) {
        registry.counter(
                        "wenming.submissions.scored",
                        "rule_set",
                        scorecard.ruleSet().id())
                .increment();
    }

    /** A submission was rejected; counted by the first of its problems. */
    void rejected(byte[] submission, String ruleSet, List<Problem> problems, Office.Open open) {
        String id = ruleSet == null && submission != null ? SubmissionReader.ruleSetOf(submission) : ruleSet;
        registry.counter(
                        "wenming.submissions.rejected",
                        "rule_set",
                        known(id, open),
                        "code",
                        problems.get(0).code())
                .increment();
    }

    /** All figures, as Prometheus reads them. */
    void show(Context ctx) {
        ctx.result(registry.scrape()).contentType(TYPE);
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }

    private static String known(String id, Office.Open open) {
        try {
            return id == null || id.isEmpty() ? "none" : open.ruleSet(id).id();
        } catch (Refusal e) {
            return "none";
        }
    }
}
