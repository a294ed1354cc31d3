package wenming.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.assess.Assessors;
import wenming.catalogue.Archive;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSetException;
import wenming.report.Messages;
import wenming.web.Server;
import wenming.web.Watched;
import wenming.web.api.Limits;
import wenming.web.api.Rate;

/** {@code wenming serve}: the HTTP API, until it is asked to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7070")
    private int port;

    @Option(names = "--no-reload")
    private boolean noReload;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--rate", paramLabel = "20/s|300/m|off")
    private String rate;

    @Option(names = "--burst", paramLabel = "COUNT")
    private Integer burst;

    @Option(names = "--behind-proxy")
    private boolean behindProxy;

    @Spec
    private CommandSpec spec;

    private Archive kept;
    private Assessors latest;

    @Override
    public Integer call() throws InterruptedException {
        dateLogs();
        kept = archive.open();
        Rate each = RateOption.of(rate, burst, behindProxy, host, spec);
        Watched watched = new Watched(noReload ? List.of() : root.rules(), Duration.ofSeconds(1));
        Server server = new Server(this::assessors, host, port, Limits.usual(), each, System::nanoTime, watched);
        try {
            server.start();
        } catch (RuntimeException e) {
            root.console().err().println(Messages.in(root.language()).say("serve.port", host + ":" + port, cause(e)));
            return ExitCode.BAD_INPUT.code();
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop();
            stopped.countDown();
        }));
        try {
            server.ready().get();
        } catch (ExecutionException e) {
            // A rule set is wrong: refused at the start, with everything there is to mend.
            if (e.getCause() instanceof RuleSetException book) {
                throw book;
            }
            throw new CompletionException(e.getCause());
        }
        root.console()
                .err()
                .println(Messages.in(root.language()).say("serve.ready", "http://" + host + ":" + server.port() + "/"));
        stopped.await();
        return ExitCode.DONE.code();
    }

    /** Before the first logger is asked for. The operator's own settings stand. */
    private static void dateLogs() {
        Properties settings = System.getProperties();
        settings.putIfAbsent("org.slf4j.simpleLogger.showDateTime", "true");
        settings.putIfAbsent("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd HH:mm:ss");
    }

    private Assessors assessors() {
        try {
            latest = new Assessors(Library.open(root.rules()), kept, latest);
            return latest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cause(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
