package wenming.batch;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
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

    private final ExecutorService scorers;
    private final int jobs;

    /**
     * A pipeline.
     *
     * @param scorers do the work; may be shared with others
     * @param jobs how many entries are worth working on at the same time, from 1
     */
    public Pipeline(ExecutorService scorers, int jobs) {
        this.scorers = scorers;
        this.jobs = jobs;
    }

    /**
     * Runs to the end of the source. If it does not come there, the work that has not begun is not begun any more.
     *
     * @throws IOException from the source, when all that came before has been handed on; or from the receiver
     */
    public <T> void run(Source source, Work<T> work, Receiver<T> receiver) throws IOException {
        Intake intake = new Intake(source);
        Window<T> window = new Window<>(jobs);
        try {
            long number = 0;
            for (Entry entry = intake.next(); entry != null; entry = intake.next()) {
                while (window.isFullFor(entry)) {
                    receiver.take(window.takeFirst());
                }
                Entry taken = entry;
                long its = ++number;
                window.add(taken, scorers.submit(() -> work.of(its, taken)));
                while (!window.isEmpty() && !intake.ready()) {
                    receiver.take(window.takeFirst());
                }
                if (!intake.ready()) {
                    receiver.pause();
                }
            }
            while (!window.isEmpty()) {
                receiver.take(window.takeFirst());
            }
        } finally {
            window.close();
        }
        if (intake.broken != null) {
            throw intake.broken;
        }
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
