package wenming.batch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import wenming.model.Language;
import wenming.report.Messages;

/** Progress as plain lines, one every few seconds: for logs and wherever there is no terminal. */
public final class ProgressLines implements ProgressListener {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final Language language;
    private final LongSupplier clock;
    private final Pace pace;
    private long next;

    /** Lines on this stream. */
    public ProgressLines(PrintStream out, Language language) {
        this(out, language, System::nanoTime);
    }

    ProgressLines(PrintStream out, Language language, LongSupplier clock) {
        this.out = out;
        this.language = language;
        this.clock = clock;
        this.pace = new Pace(clock.getAsLong());
        this.next = clock.getAsLong() + EVERY_NANOS;
    }

    @Override
    public void at(Progress progress) {
        long now = clock.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + EVERY_NANOS;
        out.println(pace.words(progress, now, language) + left(progress, now));
    }

    @Override
    public void stage(Stage stage) {
        if (stage != Stage.SCORING) {
            out.println(Messages.in(language).say("progress.stage." + stage.name()));
        }
    }

    private String left(Progress progress, long now) {
        long seconds = pace.secondsLeft(progress, now);
        return seconds < 0
                ? ""
                : Messages.in(language)
                        .say("progress.left", String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }
}
