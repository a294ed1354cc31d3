package wenming.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import wenming.batch.pairs.Traces;
import wenming.batch.rank.RowLine;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.intake.Entry;
import wenming.intake.Records;
import wenming.intake.SourceRead;

/** Reads and writes on the thread that runs it, and scores on others; notes now and then where it has come to. */
final class Run implements Closeable, Pipeline.Source, Pipeline.Receiver<Run.Dealt> {
    /** Rows of the rankings, as {@link RowLine}s. */
    static final String ROWS = "rows";

    /** What tells submissions that are alike, as {@link Traces}. */
    static final String TRACES = "traces";

    private final Desk desk;
    private final Settings settings;
    private final Outputs outputs;
    private final ProgressListener listener;
    private final Ledger ledger;
    private final Checkpoint before;
    private final Counts counts;
    private final Map<String, Spool> spools = new LinkedHashMap<>();
    private Records records;
    private BooleanSupplier enough;
    private long check;
    private long entriesRead;
    private final Queue<Listed> unlisted = new ArrayDeque<>();

    /** A source, and how many entries there are up to its end. */
    private record Listed(long entries, SourceRead source) {}

    /**
     * What became of an entry.
     *
     * @param traces by which others are found that are like it; null where nobody looks for them
     * @param check a figure that tells it from others
     * @param gone the entry, if it is not wrong but could not be had
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Dealt(Outcome outcome, byte[] traces, long check, Entry.Unreadable gone) {}

    /**
     * A run.
     *
     * @param before where an earlier one had come to; null for one from the beginning
     */
    Run(Desk desk, Settings settings, Outputs outputs, ProgressListener listener, Ledger ledger, Checkpoint before)
            throws OutputException {
        this.desk = desk;
        this.settings = settings;
        this.outputs = outputs;
        this.listener = listener;
        this.ledger = ledger;
        this.before = before;
        this.counts = before == null ? new Counts() : new Counts(before);
        try {
            for (String name : files()) {
                spools.put(
                        name,
                        before == null
                                ? outputs.begin(name)
                                : outputs.resume(name, before.lengths().get(name)));
            }
        } catch (OutputException e) {
            close();
            throw e;
        }
    }

    private List<String> files() {
        List<String> files = new ArrayList<>(List.of(Outputs.RESULTS, Outputs.REJECTED, Outputs.INPUTS, ROWS));
        if (settings.doubts()) {
            files.add(TRACES);
        }
        return files;
    }

    /** Scores all records that are left. */
    void score(Records all, BooleanSupplier until, ExecutorService shared) throws OutputException {
        records = all.telling(this::read);
        enough = until;
        if (before != null) {
            skip();
        }
        listener.stage(ProgressListener.Stage.SCORING);
        // With threads of our own this one counts as a job: it scores whenever it would have to wait.
        ExecutorService others =
                shared == null && settings.jobs() > 1 ? Executors.newFixedThreadPool(settings.jobs() - 1) : null;
        Executor scorers = shared != null ? shared : others != null ? others : nobody -> {};
        try {
            new Pipeline(scorers, settings.jobs(), shared == null).run(counts.done(), this, this::dealt, this);
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what cannot be read is an entry
        } finally {
            if (others != null) {
                others.shutdownNow();
            }
        }
        checkpoint(true);
    }

    /** Reads once more what was dealt with, and finds out if it is not what it was. */
    private void skip() throws OutputException {
        listener.stage(ProgressListener.Stage.REREADING);
        for (long i = 0; i < before.done(); i++) {
            if (!records.hasNext()) {
                throw otherInput();
            }
            Entry entry = records.next();
            if (entry instanceof Entry.Unreadable unreadable && unreadable.isOfThePlace()) {
                throw gone(unreadable); // it had been read: it has not changed, its disk is away
            }
            fold(EntryCheck.of(entry));
            listener.at(progress());
        }
        if (check != before.check()) {
            throw otherInput();
        }
    }

    /** A source was read to its end: it is listed when its last entry has been dealt with, as it is before a checkpoint. */
    private void read(SourceRead source) {
        entriesRead += source.entries();
        if (before == null || entriesRead > before.done()) {
            unlisted.add(new Listed(entriesRead, source));
        }
    }

    private void list() throws OutputException {
        while (!unlisted.isEmpty() && unlisted.element().entries() <= counts.done()) {
            SourceRead source = unlisted.remove().source();
            spools.get(Outputs.INPUTS).write(Outcome.Lines.of(List.of(source)).bytes());
        }
    }

    private static OutputException gone(Entry.Unreadable entry) {
        return new OutputException(
                OutputException.Reason.INPUT_GONE,
                Path.of(entry.source()),
                entry.problem().found(),
                null);
    }

    private OutputException otherInput() {
        return new OutputException(OutputException.Reason.OTHER_INPUT, outputs.folder(), null);
    }

    @Override
    public Entry next() {
        return !enough.getAsBoolean() && records.hasNext() ? records.next() : null;
    }

    @Override
    public boolean ready() {
        return true; // nobody waits for the first line of a file
    }

    private Dealt dealt(long number, Entry entry) {
        long its = settings.checkpointEvery() == 0 ? 0 : EntryCheck.of(entry);
        if (entry instanceof Entry.Read record) {
            Answer answer = desk.answer(Request.of(record, settings.ruleSet(), settings.asOf()));
            byte[] traces = settings.doubts() && answer instanceof Answer.Scored scored
                    ? Traces.of(number, entry.source(), entry.line(), scored.submission())
                    : null;
            return new Dealt(Outcome.of(number, entry, answer), traces, its, null);
        }
        Entry.Unreadable unreadable = (Entry.Unreadable) entry;
        return new Dealt(
                Outcome.rejected(number, entry, unreadable.problems()),
                null,
                its,
                unreadable.isOfThePlace() ? unreadable : null);
    }

    @Override
    public void take(Dealt dealt) throws OutputException {
        if (dealt.gone() != null && settings.checkpointEvery() > 0) {
            checkpoint(false);
            throw gone(dealt.gone());
        }
        if (dealt.outcome() instanceof Outcome.Scored card) {
            Spool results = spools.get(Outputs.RESULTS);
            byte[] line = card.lines().bytes();
            ledger.scored(card.row(), card.scorecard(), results.length(), line.length - 1);
            results.write(line);
            spools.get(ROWS).write(card.rowLine());
            if (dealt.traces() != null) {
                spools.get(TRACES).write(dealt.traces());
            }
            counts.scored(card.scorecard(), card.row().isVetoed());
        } else {
            spools.get(Outputs.REJECTED).write(dealt.outcome().lines().bytes());
            ledger.rejected(((Outcome.Rejected) dealt.outcome()).problems());
            counts.reject();
        }
        fold(dealt.check());
        list();
        listener.at(progress());
        if (settings.checkpointEvery() > 0 && counts.done() % settings.checkpointEvery() == 0) {
            checkpoint(false);
        }
    }

    @Override
    public void pause() {
        // never: the source is always ready
    }

    private void fold(long one) {
        check = check * 1_000_003 + one;
    }

    private Progress progress() {
        return new Progress(counts.scored(), counts.rejected(), records.bytesRead(), records.totalBytes());
    }

    private void checkpoint(boolean allRead) throws OutputException {
        if (settings.checkpointEvery() == 0) {
            return;
        }
        Map<String, Long> lengths = new TreeMap<>();
        for (Map.Entry<String, Spool> spool : spools.entrySet()) {
            lengths.put(spool.getKey(), spool.getValue().force());
        }
        outputs.checkpoint(Checkpoint.of(settings, counts, check, allRead, lengths));
    }

    Counts counts() {
        return counts;
    }

    /** Nothing more will be written: the files that are results. */
    List<Spool.Written> finish() throws OutputException {
        List<Spool.Written> results = new ArrayList<>();
        for (Map.Entry<String, Spool> spool : spools.entrySet()) {
            Spool.Written written = spool.getValue().finish();
            if (Outputs.names().contains(spool.getKey())) {
                results.add(written);
            }
        }
        return results;
    }

    @Override
    public void close() throws OutputException {
        for (Spool spool : spools.values()) {
            spool.close();
        }
    }
}
