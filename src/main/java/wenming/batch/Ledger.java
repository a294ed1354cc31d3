package wenming.batch;

import java.util.List;
import wenming.batch.rank.Row;
import wenming.score.Scorecard;

/**
 * Is told what becomes of the entries of a batch, in their order, on the thread that runs it: what a caller wants to know
 * beside the files. If it throws, the batch stops. A batch that is resumed tells only what comes from there on.
 */
public interface Ledger {
    /** For those who only want the files. */
    Ledger NONE = new Ledger() {};

    /** One was scored; its line begins at byte {@code offset} of {@code results.ndjson}, and is so long without its end. */
    default void scored(Row row, Scorecard scorecard, long offset, int length) {}

    /** One was rejected. */
    default void rejected(List<Outcome.RejectedLine> problems) {}

    /** All are in. */
    default void end() {}
}
