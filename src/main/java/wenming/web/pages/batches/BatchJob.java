package wenming.web.pages.batches;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenming.batch.Batch;
import wenming.batch.Outcome.RejectedLine;
import wenming.batch.Progress;
import wenming.batch.Settings;
import wenming.batch.board.Board;
import wenming.batch.board.Tally;
import wenming.batch.rank.Row;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.score.Scorecard;

/** One batch, from the moment when it was handed in until it is forgotten. */
public final class BatchJob {
    private static final Logger LOG = LoggerFactory.getLogger(BatchJob.class);
    private static final Progress NOTHING = new Progress(0, 0, 0, -1);

    private final Order order;
    private final BatchLimits limits;
    private final ExecutorService scorers;
    private final LongSupplier nanos;
    private final Instant handedIn;
    private final Tally tally;
    private final Room room;

    private volatile State state = State.WAITING;
    private volatile Progress progress = NOTHING;
    private volatile long total = -1;
    private volatile long began;
    private volatile long ended;
    private volatile boolean stopped;
    private volatile boolean full;
    private volatile boolean discarded;
    private Future<?> future;
    private boolean running;

    BatchJob(Order order, BatchLimits limits, ExecutorService scorers, LongSupplier nanos, Instant handedIn) {
        this.order = order;
        this.limits = limits;
        this.scorers = scorers;
        this.nanos = nanos;
        this.handedIn = handedIn;
        this.tally = new Watched();
        this.room =
                new Room(order.folder(), limits.freeBytes() / 2); // what stood free at the start may be half used up
    }

    /** The tally, and whether the results have become too long, or the disk too full. */
    private final class Watched extends Tally {
        @Override
        public void scored(Row row, Scorecard card, long offset, int length) {
            super.scored(row, card, offset, length);
            full |= offset + length > limits.resultBytes() || room.isLow(offset + length);
        }
    }

    synchronized void future(Future<?> its) {
        this.future = its;
    }

    void run() {
        synchronized (this) {
            if (discarded || state.isEnd()) {
                return;
            }
            running = true;
        }
        began = nanos.getAsLong();
        state = State.RUNNING;
        try {
            score();
        } catch (IOException | RuntimeException e) {
            if (!discarded) {
                LOG.error("batch broken off", e);
            }
            end(State.FAILED);
        } finally {
            synchronized (this) {
                running = false;
                if (discarded) {
                    Folders.remove(order.folder());
                }
            }
        }
    }

    private void score() throws IOException {
        total = Records.count(order.files());
        Settings settings = new Settings(
                order.ruleSet(),
                order.asOf(),
                order.language(),
                Runtime.getRuntime().availableProcessors(),
                false);
        try (Records records = records()) {
            new Batch(order.desk(), settings, scorers)
                    .run(records, results(), at -> progress = at, tally, this::isEnough);
            boolean whole = !records.hasNext();
            end(whole ? State.DONE : full ? State.FULL : State.STOPPED);
        }
    }

    private void end(State last) {
        ended = nanos.getAsLong();
        state = last;
    }

    private boolean isEnough() {
        return stopped || full || discarded;
    }

    /** Its records once more, from the first one: to be closed by who reads them. */
    public Records records() {
        return Records.of(
                order.files(),
                Limits.USUAL.unpacking(limits.unpackedBytes(), limits.files()),
                order.desk().workbooks());
    }

    /** Ends it; what has been scored is kept and ranked. */
    public void stop() {
        synchronized (this) {
            stopped = true;
            if (!running && !state.isEnd()) {
                end(State.STOPPED);
            }
        }
    }

    /** Ends it and removes everything. */
    void discard() {
        synchronized (this) {
            discarded = true;
            if (future != null) {
                future.cancel(true);
            }
            if (!running) {
                Folders.remove(order.folder());
            }
        }
    }

    /** Its id, which nobody can guess. */
    public String id() {
        return order.id();
    }

    /** How it was ordered. */
    public Order order() {
        return order;
    }

    /** When it was handed in. */
    public Instant handedIn() {
        return handedIn;
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /** Whether it is being removed. */
    public boolean isDiscarded() {
        return discarded;
    }

    /** How far it is. */
    public Advance advance() {
        State now = state;
        long until = now.isEnd() ? ended : nanos.getAsLong();
        return Advance.of(now, progress, total, now == State.WAITING ? 0 : until - began);
    }

    /** What it came to; null as long as it has not. */
    public Board board() {
        return state.isEnd() ? tally.board() : null;
    }

    /** The first problems of what was rejected. */
    public List<RejectedLine> rejected() {
        return tally.rejected();
    }

    /** The folder with its results, once there are some. */
    public Path results() {
        return order.folder().resolve("results");
    }

    /** Whether it ended so many nanoseconds ago or earlier. */
    boolean endedBefore(long age) {
        return state.isEnd() && nanos.getAsLong() - ended >= age;
    }
}
