package wenming.batch;

import java.util.Locale;
import wenming.model.Language;
import wenming.report.Messages;

/** How fast a batch has been since it began. */
record Pace(long beganNanos) {
    /** Seconds until the end at the same pace; -1 where that cannot be told. */
    long secondsLeft(Progress progress, long nowNanos) {
        if (progress.totalBytes() < 0 || progress.bytesRead() == 0) {
            return -1;
        }
        double left = (double) Math.max(0, progress.totalBytes() - progress.bytesRead()) / progress.bytesRead();
        return Math.round((nowNanos - beganNanos) / 1e9 * left);
    }

    /** Records a second. */
    long perSecond(Progress progress, long nowNanos) {
        double seconds = Math.max(1e-3, (nowNanos - beganNanos) / 1e9);
        return Math.round(progress.done() / seconds);
    }

    /** So many scored, rejected, and a second. */
    String words(Progress progress, long nowNanos, Language language) {
        return Messages.in(language)
                .say(
                        "progress.words",
                        grouped(progress.scored()),
                        grouped(progress.rejected()),
                        grouped(perSecond(progress, nowNanos)));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
