package wenming.batch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import wenming.intake.Entry;

/**
 * The entries that are being scored, in the order in which they came. It is what keeps a batch of any length in little
 * memory: nothing more is read while it is full.
 */
final class Window<T> implements AutoCloseable {
    /** Enough that no thread waits for a slow neighbour. */
    static final int ENTRIES_PER_JOB = 16;

    /** Two of the longest records, which take many times their size while they are scored. */
    static final long MOST_BYTES = 8L << 20;

    private final int mostEntries;
    private final Queue<Pending<T>> pending = new ArrayDeque<>();
    private long bytes;

    Window(int jobs) {
        this.mostEntries = jobs * ENTRIES_PER_JOB;
    }

    private record Pending<T>(Entry entry, long bytes, FutureTask<T> outcome) {}

    /** Whether the first one must leave before the next one comes in. */
    boolean isFullFor(Entry next) {
        return pending.size() >= mostEntries || (!pending.isEmpty() && bytes + size(next) > MOST_BYTES);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    void add(Entry entry, FutureTask<T> outcome) {
        pending.add(new Pending<>(entry, size(entry), outcome));
        bytes += size(entry);
    }

    /** Instead of waiting for the first one, does what nobody has begun; each is done once, whoever comes first. */
    void help() {
        Pending<T> first = pending.peek();
        for (Pending<T> one : pending) {
            if (first.outcome().isDone()) {
                return;
            }
            one.outcome().run();
        }
    }

    /** Waits for the outcome of the first one. */
    T takeFirst() {
        Pending<T> first = pending.remove();
        bytes -= first.bytes();
        try {
            return first.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw stopped(first.entry(), e.getCause());
        }
    }

    /** Lets go of what has not been taken. */
    @Override
    public void close() {
        pending.forEach(one -> one.outcome().cancel(true));
        pending.clear();
    }

    /** What was thrown while scoring: a fault of a rule set as it is, one of ours with the record that showed it. */
    private static RuntimeException stopped(Entry entry, Throwable cause) {
        if (cause instanceof wenming.catalogue.RuleSetException fault) {
            return fault;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(entry.source() + ":" + entry.line(), cause);
    }

    private static long size(Entry entry) {
        return entry instanceof Entry.Read record ? record.bytes().length : 0;
    }
}
