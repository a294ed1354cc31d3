package wenming.batch;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import wenming.desk.Desk;
import wenming.intake.Records;

/**
 * Scores many submissions and writes what they come to into a folder: {@code results.ndjson} with a line for each scorecard
 * and {@code rejected.ndjson} with a line for each problem, both in the order of the input; rankings, weak points, repeated
 * units; and last {@code manifest.json}, without which the folder is not complete.
 *
 * <p>The same input gives the same bytes, whatever the number of jobs, and also when the batch was broken off and resumed.
 * Memory does not grow with the input.
 */
public final class Batch {
    private final Desk desk;
    private final Settings settings;
    private final ExecutorService shared;

    /** A batch that hands in at this desk, with threads of its own. */
    public Batch(Desk desk, Settings settings) {
        this(desk, settings, null);
    }

    /** The same on threads that others use too; they are left running. */
    public Batch(Desk desk, Settings settings, ExecutorService shared) {
        this.desk = desk;
        this.settings = settings;
        this.shared = shared;
    }

    /** The files that a batch writes in a folder, absolute and normalised: they are not to be read as submissions. */
    public static Set<Path> files(Path folder) {
        return Outputs.files(folder);
    }

    /**
     * Scores all records. If it does not come to its end, what it leaves behind can be resumed, or, without checkpoints,
     * nothing is left.
     *
     * @param folder for the results; made if it is not there
     * @throws OutputException if the results cannot be written there, or the batch there cannot be resumed
     * @throws wenming.catalogue.RuleSetException if a rule set has something to mend
     */
    public Summary run(Records records, Path folder, ProgressListener listener) throws OutputException {
        return run(records, folder, listener, Ledger.NONE, () -> false);
    }

    /**
     * The same, with somebody who keeps a ledger, and who may end it early: what has been read by then is scored and ranked.
     *
     * @param enough asked before each record is read
     */
    public Summary run(Records records, Path folder, ProgressListener listener, Ledger ledger, BooleanSupplier enough)
            throws OutputException {
        byte[] finished = settings.start() == Settings.Start.RESUME ? Outputs.finished(folder) : null;
        if (finished != null) {
            return Manifest.summary(finished, folder.resolve(Outputs.MANIFEST));
        }
        try (Outputs outputs = Outputs.in(folder, settings.start())) {
            Checkpoint checkpoint = outputs.checkpoint();
            if (checkpoint != null) {
                checkpoint.mustFit(settings, desk, folder);
            }
            try (Run run = new Run(desk, settings, outputs, listener, ledger, checkpoint)) {
                if (checkpoint == null || !checkpoint.allRead()) {
                    run.score(records, enough, shared);
                }
                listener.stage(ProgressListener.Stage.RANKING);
                Summary summary = new Closing(settings, outputs).close(run.counts(), run.finish());
                ledger.end();
                return summary;
            }
        }
    }
}
