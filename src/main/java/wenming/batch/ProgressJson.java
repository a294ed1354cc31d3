package wenming.batch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import wenming.report.Json;

/** Progress for a program that watches: a line of JSON each second, and one for each stage. */
public final class ProgressJson implements ProgressListener {
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final PrintStream out;
    private final LongSupplier clock;
    private Pace pace;
    private Stage stage = Stage.SCORING;
    private Progress last = new Progress(0, 0, 0, -1);
    private long next;

    /** Lines on this stream. */
    public ProgressJson(PrintStream out) {
        this(out, System::nanoTime);
    }

    ProgressJson(PrintStream out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
        this.pace = new Pace(clock.getAsLong());
        this.next = clock.getAsLong() + EVERY_NANOS;
    }

    private record Line(
            String stage,
            long scored,
            long rejected,
            long bytesRead,
            Long totalBytes,
            long perSecond,
            Long secondsLeft) {}

    @Override
    public void at(Progress progress) {
        last = progress;
        long now = clock.getAsLong();
        if (now - next >= 0) {
            tell(now);
        }
    }

    @Override
    public void stage(Stage begins) {
        stage = begins;
        tell(clock.getAsLong());
    }

    private void tell(long now) {
        next = now + EVERY_NANOS;
        long left = pace.secondsLeft(last, now);
        Line line = new Line(
                stage.name().toLowerCase(Locale.ROOT),
                last.scored(),
                last.rejected(),
                last.bytesRead(),
                last.totalBytes() < 0 ? null : last.totalBytes(),
                pace.perSecond(last, now),
                left < 0 ? null : left);
        out.println(new String(Json.line(line), StandardCharsets.UTF_8));
    }
}
