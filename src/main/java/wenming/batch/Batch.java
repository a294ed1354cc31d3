package wenming.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** A batch that hands in at this desk. */
    public Batch(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
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
        try (Outputs outputs = Outputs.in(folder, settings.replace())) {
            Run run = new Run(records, outputs, listener);
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
        private final Ranking ranking = new Ranking();
        private long scored;
        private long rejected;
        private long vetoed;

        Run(Records records, Outputs outputs, ProgressListener listener) {
            this.records = records;
            this.outputs = outputs;
            this.listener = listener;
        }

        void score() throws OutputException {
            ExecutorService scorers = Executors.newFixedThreadPool(settings.jobs());
            try {
                new Pipeline(scorers, settings.jobs()).run(this, this::outcome, this);
            } catch (OutputException e) {
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e); // what cannot be read is an entry
            } finally {
                scorers.shutdownNow();
            }
        }

        @Override
        public Entry next() {
            return records.hasNext() ? records.next() : null;
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
                outputs.results().write(card.lines().bytes());
                ranking.add(card.row());
                scored++;
                vetoed += card.row().isVetoed() ? 1 : 0;
            } else {
                outputs.rejected().write(outcome.lines().bytes());
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
            for (List<Placed> group : ranking.groups()) {
                for (Placed placed : group) {
                    outputs.ranking().write(csv.line(placed));
                }
                groups.add(summary(group));
            }
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
