package wenming.web.pages;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import wenming.web.api.Fault;
import wenming.web.api.Limits;
import wenming.web.api.Metrics;
import wenming.web.api.Office;
import wenming.web.api.ProblemDocument;
import wenming.web.api.Refusal;
import wenming.web.api.Throttle;

/** Every page, its headers, its language, and what a person sees of an error. */
public final class Pages {
    /** Nothing runs that is not a file of ours, and nothing leaves the origin; Pico draws its signs as {@code data:} images. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String ASSETS = "/assets/{fingerprint}/<name>";
    private static final String SIGN = "/favicon.ico";

    private final Office office;
    private final Throttle throttle;
    private final Assets assets = new Assets();
    private final List<Leaf> leaves = new ArrayList<>();
    private final BatchPages batches;

    /**
     * Pages of an office.
     *
     * @param pool scores the submissions of batches
     */
    public Pages(Office office, Limits limits, Throttle throttle, ExecutorService pool) {
        this.office = office;
        this.throttle = throttle;
        this.batches = new BatchPages(pool);
        leaves.addAll(new Start().leaves());
        leaves.addAll(new Files(limits).leaves());
        leaves.addAll(new Results(limits).leaves());
        leaves.addAll(new Matches(limits).leaves());
        leaves.addAll(batches.leaves());
        leaves.addAll(new RuleSetPages().leaves());
        leaves.addAll(new RuleSetCompare().leaves());
        leaves.addAll(new Form(limits).leaves());
        leaves.addAll(new OnSite(limits).leaves());
        leaves.addAll(new Papers(limits).leaves());
        leaves.addAll(new RuleSetDepartments().leaves());
    }

    /** Adds the pages. */
    public void register(JavalinConfig config) {
        config.routes.before(
                ctx -> ctx.header("Content-Security-Policy", POLICY).header("Referrer-Policy", "no-referrer"));
        for (Leaf leaf : leaves) {
            config.routes.addEndpoint(endpoint(leaf, leaf.method()));
            if (leaf.method().equals(HandlerType.GET)) {
                config.routes.addEndpoint(endpoint(leaf, HandlerType.HEAD)); // the same headers; the body is left out
            }
        }
        config.routes.get(ASSETS, this::asset);
        config.routes.get(SIGN, ctx -> ctx.redirect(assets.address("sign.svg")));
    }

    /** Ends the batches of browsers, before the server waits for requests to end. */
    public void close() {
        batches.close();
    }

    /** Whether a page, or what belongs to pages, has this path. */
    public boolean has(String path) {
        return path.equals(ASSETS)
                || path.equals(SIGN)
                || leaves.stream().anyMatch(leaf -> leaf.path().equals(path));
    }

    /** What a person sees of an error; null for programs. */
    public String face(Context ctx, ProblemDocument document) {
        String accepted = ctx.header("Accept");
        boolean person = accepted != null && accepted.contains("text/html");
        boolean part = isPart(ctx);
        if ((!person && !part) || ctx.path().startsWith("/api/")) {
            return null;
        }
        return visit(ctx).render(part ? "web/problems" : "web/problem", Map.of("document", document));
    }

    private Endpoint endpoint(Leaf leaf, HandlerType method) {
        return new Endpoint(method, leaf.path(), ctx -> {
            Metrics.at(ctx, leaf.path());
            if (leaf.method().equals(HandlerType.POST)) {
                refuseOtherOrigins(ctx);
            }
            if (leaf.metered()) {
                throttle.admit(ctx);
            }
            String language = ctx.queryParam(Tongue.KEY);
            if (language != null && leaf.method().equals(HandlerType.GET)) {
                Tongue.choose(ctx, language);
                ctx.redirect(Address.of(ctx), io.javalin.http.HttpStatus.SEE_OTHER);
            } else {
                leaf.answer().to(ctx, visit(ctx));
            }
        });
    }

    private Visit visit(Context ctx) {
        return new Visit(Tongue.of(ctx), Address.of(ctx), assets, office);
    }

    private void asset(Context ctx) {
        Metrics.at(ctx, "/assets");
        if (!assets.send(ctx, ctx.pathParam("fingerprint"), ctx.pathParam("name"))) {
            throw Refusal.of(Fault.NO_SUCH_PATH);
        }
    }

    /** Another site must not be able to make the visitor's browser hand something in here. */
    private static void refuseOtherOrigins(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean ours = site == null
                ? origin == null || origin.endsWith("://" + ctx.header("Host"))
                : site.equals("same-origin") || site.equals("none");
        if (!ours) {
            throw Refusal.of(Fault.OTHER_ORIGIN);
        }
    }

    /** Whether a script asks for a part of a page. */
    private static boolean isPart(Context ctx) {
        return ctx.header("HX-Request") != null || ctx.header("X-Fragment") != null;
    }
}
