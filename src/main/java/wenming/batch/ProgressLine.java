package wenming.batch;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import wenming.model.Language;
import wenming.report.Messages;

/** Progress as a bar that moves on a terminal, over the bytes of the input, with the time left. To be closed at the end. */
public final class ProgressLine implements ProgressListener, AutoCloseable {
    private static final int WORDS_EVERY = 64;

    private final PrintStream out;
    private final Language language;
    private final Pace pace = new Pace(System.nanoTime());
    private ProgressBar bar;
    private Stage stage = Stage.SCORING;
    private Progress last = new Progress(0, 0, 0, -1);

    /** A bar on this stream, which must be a terminal. */
    public ProgressLine(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void at(Progress progress) {
        if (bar == null) {
            bar = bar(progress.totalBytes());
        }
        last = progress;
        bar.stepTo(progress.bytesRead());
        if (progress.done() % WORDS_EVERY == 0) {
            words();
        }
    }

    @Override
    public void stage(Stage stage) {
        this.stage = stage;
        if (bar != null) {
            words();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            words();
            bar.close();
        }
    }

    private void words() {
        String words = stage == Stage.SCORING
                ? pace.words(last, System.nanoTime(), language)
                : Messages.in(language).say("progress.stage." + stage.name());
        bar.setExtraMessage(" " + words);
    }

    private ProgressBar bar(long totalBytes) {
        return new ProgressBarBuilder()
                .setTaskName("wenming")
                .setInitialMax(totalBytes)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }
}
