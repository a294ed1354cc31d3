package wenming.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import wenming.assess.Assessors;
import wenming.web.api.Api;
import wenming.web.api.Errors;
import wenming.web.api.Limits;
import wenming.web.api.Metrics;
import wenming.web.api.Office;
import wenming.web.api.Rate;
import wenming.web.api.Throttle;
import wenming.web.pages.Pages;

/** The HTTP server. Its port is open at once; it answers when the rule sets are loaded; it stops when nothing runs any more. */
public final class Server {
    /** Answers up to this size are written at once. Ours: a scorecard of 26 criteria has 40 KB. */
    private static final int ANSWER = 64 << 10;

    private final String host;
    private final int port;
    private final Limits limits;
    private final Office office;
    private final Throttle throttle;
    private final Metrics metrics = new Metrics();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Server::daemon);
    private final GracefulHandler running = new GracefulHandler();
    private final Pages pages;
    private final Javalin javalin;
    private final Watch watch;
    private volatile Thread watching;

    /**
     * A server that is not started yet.
     *
     * @param assessors asked for once, in a thread of its own; its rule sets are then made ready
     * @param host the address to listen at; {@code 127.0.0.1} admits this machine only
     * @param port 0 for any that is free
     */
    public Server(Supplier<Assessors> assessors, String host, int port, Limits limits) {
        this(assessors, host, port, limits, Rate.UNLIMITED, System::nanoTime, Watched.NOTHING);
    }

    /**
     * The same, for clients that are held to a rate, and with folders of rule sets that are read again when they change.
     *
     * @param nanos the clock by which the rate is kept, in nanoseconds
     * @param watched where there are folders in it, assessors are asked for anew whenever these change
     */
    public Server(
            Supplier<Assessors> assessors,
            String host,
            int port,
            Limits limits,
            Rate rate,
            LongSupplier nanos,
            Watched watched) {
        this.host = host;
        this.port = port;
        this.limits = limits;
        this.office = new Office(assessors);
        this.throttle = new Throttle(rate, nanos);
        this.watch = watched.folders().isEmpty() ? null : new Watch(watched, this::reload);
        this.pages = new Pages(office, limits, throttle, pool);
        this.javalin = Javalin.create(this::configure);
    }

    /** Opens the port and begins to load the rule sets. */
    public void start() {
        javalin.start();
        daemon(this::open).start();
    }

    private void open() {
        if (watch != null) {
            watch.begin();
        }
        office.open();
        metrics.loaded(!office.opening().isCompletedExceptionally());
        if (watch != null) {
            watching = daemon(watch);
            watching.start();
        }
    }

    private void reload() {
        metrics.loaded(office.reload());
    }

    /** Completed when requests can be answered; failed with the reason if a rule set is wrong. */
    public CompletableFuture<Void> ready() {
        return office.opening();
    }

    /** The port at which it listens. */
    public int port() {
        return javalin.port();
    }

    /** Lets running requests finish, refuses new ones meanwhile, then closes the port. */
    public void stop() {
        if (watching != null) {
            watching.interrupt();
        }
        pages.close();
        try {
            running.shutdown().get(limits.grace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // They had their time.
        }
        javalin.stop();
        pool.shutdownNow();
        metrics.close();
    }

    /** Every route that is not a page, as in {@code GET /health/live}. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !pages.has(endpoint.path))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.modifyServer(server -> server.setHandler(running));
        config.jetty.addConnector(this::connector);
        Errors errors = new Errors(pages::face);
        errors.register(config);
        new Api(office, limits, throttle, metrics, errors, pool).register(config);
        pages.register(config);
    }

    private ServerConnector connector(org.eclipse.jetty.server.Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        // A scorecard in one piece and with its length: by what Jetty usually holds back it goes out in three.
        http.setOutputBufferSize(ANSWER);
        http.setOutputAggregationSize(ANSWER);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        return connector;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "wenming-scoring");
        thread.setDaemon(true);
        return thread;
    }
}
