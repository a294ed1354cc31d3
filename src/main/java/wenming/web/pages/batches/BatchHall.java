package wenming.web.pages.batches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Where batches of browsers are kept until they are forgotten. Thread-safe. */
public final class BatchHall implements AutoCloseable {
    private static final int ID_BYTES = 16;
    private static final long PATIENCE_SECONDS = 10;
    private static final long SWEEP_MINUTES = 5;

    /** How long after its end a batch is kept even where there is no room for another one. Ours. */
    private static final Duration SPARED = Duration.ofHours(1);

    private final BatchLimits limits;
    private final ExecutorService scorers;
    private final LongSupplier nanos;
    private final ExecutorService runners;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(daemons());
    private final Semaphore watchers;
    private final Map<String, BatchJob> jobs = new ConcurrentHashMap<>();
    private final Map<Path, Long> arriving = new HashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Path temporary;
    private Warehouse warehouse;
    private Future<?> sweeping = CompletableFuture.completedFuture(null);
    private boolean closed;

    /**
     * A hall with nothing in it.
     *
     * @param scorers score the submissions; they are left running
     * @param nanos the clock by which batches are forgotten, in nanoseconds
     */
    public BatchHall(BatchLimits limits, ExecutorService scorers, LongSupplier nanos) {
        this(limits, scorers, nanos, Path.of(System.getProperty("java.io.tmpdir")));
    }

    BatchHall(BatchLimits limits, ExecutorService scorers, LongSupplier nanos, Path temporary) {
        this.limits = limits;
        this.scorers = scorers;
        this.temporary = temporary;
        this.nanos = nanos;
        this.watchers = new Semaphore(limits.watchers());
        this.runners = Executors.newFixedThreadPool(limits.running(), daemons());
        sweeper.execute(() -> Warehouse.sweep(temporary));
    }

    /** The limits that it keeps. */
    public BatchLimits limits() {
        return limits;
    }

    /** Places for those who watch progress. */
    public Semaphore watchers() {
        return watchers;
    }

    /** An id for a new batch, of 128 bits of chance. */
    public String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * A folder for a new batch; empty where there is no room for so many bytes, or for one more batch, those counted that are
     * still arriving. Where too many are kept, the oldest one that has ended makes room, but none of the last hour. Whoever
     * takes a folder and then begins no batch gives it back.
     *
     * @param bytes as announced; negative where that is not said, which counts as the most that is allowed
     * @throws IOException if the disk does not take it
     */
    public synchronized Optional<Path> folder(String id, long bytes) throws IOException {
        forget();
        if (closed || !hasPlace()) {
            return Optional.empty();
        }
        if (warehouse == null) {
            warehouse = Warehouse.in(temporary);
            sweeping = sweeper.scheduleWithFixedDelay(this::forget, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
        }
        Path root = warehouse.folder();
        long most = bytes < 0 ? limits.batchBytes() : bytes;
        long awaited = arriving.values().stream().mapToLong(Long::longValue).sum() + most;
        if (Files.getFileStore(root).getUsableSpace() - awaited < limits.freeBytes()) {
            return Optional.empty();
        }
        Path folder = Files.createDirectory(root.resolve(id));
        arriving.put(folder, most);
        return Optional.of(folder);
    }

    private boolean hasPlace() {
        if (jobs.size() + arriving.size() >= limits.kept()) {
            jobs.values().stream()
                    .filter(job -> job.endedBefore(SPARED.toNanos()))
                    .min(Comparator.comparing(BatchJob::handedIn))
                    .ifPresent(job -> remove(job.id()));
        }
        return jobs.size() + arriving.size() < limits.kept();
    }

    /** Gives a folder back. */
    public void giveBack(Path folder) {
        synchronized (this) {
            arriving.remove(folder);
        }
        Folders.remove(folder);
    }

    /** Begins a batch, or lets it wait for others. */
    public synchronized BatchJob begin(Order order) {
        arriving.remove(order.folder());
        BatchJob job = new BatchJob(order, limits, scorers, nanos, Instant.now());
        if (closed) {
            job.discard();
            return job;
        }
        jobs.put(order.id(), job);
        job.future(runners.submit(job::run));
        return job;
    }

    /** The batch of this id; empty where there is none, or none any more. */
    public Optional<BatchJob> find(String id) {
        forget();
        return Optional.ofNullable(jobs.get(id));
    }

    /** Ends a batch and removes all that is left of it. */
    public void remove(String id) {
        BatchJob job = jobs.remove(id);
        if (job != null) {
            job.discard();
        }
    }

    /** Removes those that ended long ago. */
    private void forget() {
        long age = limits.forgotten().toNanos();
        jobs.values().stream()
                .filter(job -> job.endedBefore(age))
                .map(BatchJob::id)
                .toList()
                .forEach(this::remove);
    }

    /** Ends all batches and leaves no file behind. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            sweeping.cancel(false);
        }
        List.copyOf(jobs.keySet()).forEach(this::remove);
        sweeper.shutdownNow();
        runners.shutdownNow();
        try {
            runners.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            sweeper.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (warehouse != null) {
                warehouse.close();
            }
        }
    }

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "wenming-batch");
            thread.setDaemon(true);
            return thread;
        };
    }
}
