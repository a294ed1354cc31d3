package wenming.batch;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import wenming.intake.Entry;

/**
 * Scores entries some at a time and hands on what became of them in the order in which they came. The calling thread takes
 * and hands on by turns: it takes nothing while the window is full, so that a slow receiver slows the source and memory does
 * not grow with the number of entries; and it hands on before it would have to wait for the next entry.
 */
public final class Pipeline {
    /** Where entries come from. */
    public interface Source {
        /** The next entry; waits for it. Null behind the last one. */
        Entry next() throws IOException;

        /** Whether {@link #next} would answer at once. */
        boolean ready() throws IOException;
    }

    /** What is done with an entry, on any thread. */
    @FunctionalInterface
    public interface Work<T> {
        /** What becomes of the entry that came as number {@code number}, from 1. */
        T of(long number, Entry entry);
    }

    /** Who receives what became of the entries. */
    public interface Receiver<T> {
        /** Receives the next one. */
        void take(T outcome) throws IOException;

        /** Nothing more will come for a while. */
        void pause() throws IOException;
    }

    private final Executor scorers;
    private final int jobs;
    private final boolean helps;

    /**
     * A pipeline.
     *
     * @param scorers do the work; may be shared with others
     * @param jobs how many entries are worth working on at the same time, from 1
     */
    public Pipeline(Executor scorers, int jobs) {
        this(scorers, jobs, false);
    }

    /**
     * The same.
     *
     * @param helps whether the calling thread also works when it would have to wait: it then counts as one of the jobs
     */
    Pipeline(Executor scorers, int jobs, boolean helps) {
        this.scorers = scorers;
        this.jobs = jobs;
        this.helps = helps;
    }

    /** Runs to the end of a source whose first entry is number 1. */
    public <T> void run(Source source, Work<T> work, Receiver<T> receiver) throws IOException {
        run(0, source, work, receiver);
    }

    /**
     * Runs to the end of the source. If it does not come there, the work that has not begun is not begun any more.
     *
     * @param before entries that came before the first one
     * @throws IOException from the source, when all that came before has been handed on; or from the receiver
     */
    public <T> void run(long before, Source source, Work<T> work, Receiver<T> receiver) throws IOException {
        Intake intake = new Intake(source);
        Window<T> window = new Window<>(jobs);
        try {
            long number = before;
            for (Entry entry = intake.next(); entry != null; entry = intake.next()) {
                while (window.isFullFor(entry)) {
                    receiver.take(first(window));
                }
                Entry taken = entry;
                long its = ++number;
                FutureTask<T> task = new FutureTask<>(() -> work.of(its, taken));
                window.add(taken, task);
                scorers.execute(task);
                while (!window.isEmpty() && !intake.ready()) {
                    receiver.take(first(window));
                }
                if (!intake.ready()) {
                    receiver.pause();
                }
            }
            while (!window.isEmpty()) {
                receiver.take(first(window));
            }
        } finally {
            window.close();
        }
        if (intake.broken != null) {
            throw intake.broken;
        }
    }

    private <T> T first(Window<T> window) {
        if (helps) {
            window.help();
        }
        return window.takeFirst();
    }

    /** The source, whose end may be an accident that is told when everything before it has been handed on. */
    private static final class Intake {
        private final Source source;
        private IOException broken;

        Intake(Source source) {
            this.source = source;
        }

        boolean ready() {
            try {
                return broken != null || source.ready();
            } catch (IOException e) {
                broken = e;
                return true;
            }
        }

        Entry next() {
            try {
                return broken == null ? source.next() : null;
            } catch (IOException e) {
                broken = e;
                return null;
            }
        }
    }
}
