package wenming.web.pages.batches;

import java.math.BigDecimal;
import wenming.batch.Progress;

/**
 * How far a batch is, as its page shows it.
 *
 * @param total how many there are; -1 where that cannot be told before the end
 * @param share of the work that is done, in percent with one place; -1 where that cannot be told
 * @param rate records a second
 * @param left seconds until the end at the same pace; -1 where that cannot be told
 */
public record Advance(
        String state, long done, long total, long scored, long rejected, BigDecimal share, long rate, long left) {
    private static final int THOUSANDTHS = 1000;

    static Advance of(State state, Progress progress, long total, long nanos) {
        long done = progress.done();
        long thousandths = thousandths(state, progress, total);
        long rate = nanos <= 0 ? 0 : Math.round(done * 1e9 / nanos);
        long left = thousandths <= 0 || state != State.RUNNING
                ? -1
                : Math.round(nanos / 1e9 * (THOUSANDTHS - thousandths) / thousandths);
        return new Advance(
                state.word(),
                done,
                total,
                progress.scored(),
                progress.rejected(),
                thousandths < 0 ? BigDecimal.ONE.negate() : BigDecimal.valueOf(thousandths, 1),
                rate,
                left);
    }

    private static long thousandths(State state, Progress progress, long total) {
        if (state == State.DONE) {
            return THOUSANDTHS;
        } else if (total > 0) {
            return Math.min(THOUSANDTHS, progress.done() * THOUSANDTHS / total);
        }
        return progress.totalBytes() <= 0
                ? -1
                : Math.min(THOUSANDTHS - 1, progress.bytesRead() * THOUSANDTHS / progress.totalBytes());
    }
}
