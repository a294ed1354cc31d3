package wenming.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import wenming.batch.Ranking.Placed;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.intake.Entry;
import wenming.intake.Records;

/**
 * Scores many submissions and writes three files into a folder:
 *
 * <ul>
 *   <li>{@code results.ndjson}: a line for each scorecard, {@code {"record", "source", "line", "scorecard"}}, in the
 *       order of the input;
 *   <li>{@code rejected.ndjson}: a line for each problem of what could not be scored, with record, source, line and
 *       column, in the order of the input; empty if there was none;
 *   <li>{@code ranking.csv}: the submissions by score, see {@link Ranking} for ties.
 * </ul>
 *
 * <p>{@code record} counts what was handed in, from 1. The same input gives the same bytes, whatever the number of jobs.
 * Memory does not grow with the input, but for a small row of the ranking for each record.
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
     * Scores all records. If it does not come to its end, it leaves nothing behind.
     *
     * @param folder for the results; made if it is not there
     * @throws OutputException if the results cannot be written there
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
        try (Outputs outputs = Outputs.in(folder, settings.replace())) {
            Run run = new Run(records, outputs, listener, ledger, enough);
            run.score();
            List<Summary.Group> groups = run.rank();
            outputs.complete();
            return new Summary(run.scored, run.rejected, run.vetoed, groups);
        }
    }

    /** One run: reads and writes on its own thread, scores on others. */
    private final class Run implements Pipeline.Source, Pipeline.Receiver<Outcome> {
        private final Records records;
        private final Outputs outputs;
        private final ProgressListener listener;
        private final Ledger ledger;
        private final BooleanSupplier enough;
        private long written;
        private final Ranking ranking = new Ranking();
        private long scored;
        private long rejected;
        private long vetoed;

        Run(Records records, Outputs outputs, ProgressListener listener, Ledger ledger, BooleanSupplier enough) {
            this.records = records;
            this.outputs = outputs;
            this.listener = listener;
            this.ledger = ledger;
            this.enough = enough;
        }

        void score() throws OutputException {
            ExecutorService scorers = shared == null ? Executors.newFixedThreadPool(settings.jobs()) : shared;
            try {
                new Pipeline(scorers, settings.jobs()).run(this, this::outcome, this);
            } catch (OutputException e) {
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e); // what cannot be read is an entry
            } finally {
                if (shared == null) {
                    scorers.shutdownNow();
                }
            }
        }

        @Override
        public Entry next() {
            return !enough.getAsBoolean() && records.hasNext() ? records.next() : null;
        }

        @Override
        public boolean ready() {
            return true; // nobody waits for the first line of a file
        }

        private Outcome outcome(long number, Entry entry) {
            return entry instanceof Entry.Read record
                    ? Outcome.of(number, entry, desk.answer(Request.of(record, settings.ruleSet(), settings.asOf())))
                    : Outcome.rejected(number, entry, ((Entry.Unreadable) entry).problems());
        }

        @Override
        public void take(Outcome outcome) throws OutputException {
            if (outcome instanceof Outcome.Scored card) {
                byte[] line = card.lines().bytes();
                outputs.results().write(line);
                ranking.add(card.row());
                ledger.scored(card.row(), card.scorecard(), written, line.length - 1);
                written += line.length;
                scored++;
                vetoed += card.row().isVetoed() ? 1 : 0;
            } else {
                outputs.rejected().write(outcome.lines().bytes());
                ledger.rejected(((Outcome.Rejected) outcome).problems());
                rejected++;
            }
            listener.at(new Progress(scored, rejected, records.bytesRead(), records.totalBytes()));
        }

        @Override
        public void pause() {
            // never: the source is always ready
        }

        List<Summary.Group> rank() throws OutputException {
            RankingCsv csv = new RankingCsv(settings.language());
            outputs.ranking().write(csv.head());
            List<Summary.Group> groups = new ArrayList<>();
            List<List<Placed>> rankings = ranking.groups();
            for (List<Placed> group : rankings) {
                for (Placed placed : group) {
                    outputs.ranking().write(csv.line(placed));
                }
                groups.add(summary(group));
            }
            ledger.ranked(rankings);
            return groups;
        }

        private static Summary.Group summary(List<Placed> group) {
            Row first = group.get(0).row();
            int unranked =
                    (int) group.stream().filter(placed -> placed.rank() == 0).count();
            int repeated = (int) group.stream().filter(Placed::repeated).count();
            return new Summary.Group(
                    first.ruleSet(), first.version(), first.asOf(), group.size() - unranked, unranked, repeated);
        }
    }
}
