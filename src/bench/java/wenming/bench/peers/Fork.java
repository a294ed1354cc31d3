package wenming.bench.peers;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import wenming.model.Submission;

/**
 * All engines in one process, turn by turn, so that what slows the machine for a while slows all of them:
 * {@code Fork <fork> <milliseconds of a turn> <rounds>}. The order is turned by one for each fork. Each engine warms up for
 * twelve turns, since what is compiled late must not be told cold; then each round gives it a turn with one job and a turn with two. A turn is so much of the processor's time, so
 * that on a busy machine nobody is measured cold; there trust {@code cpu_us} rather than what the clock says.
 */
public final class Fork {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SUBMISSIONS = 256;
    private static final int WARM_TURNS = 12;

    /** On a machine that others keep busy a turn ends by the clock after so many times its length. */
    private static final int PATIENCE = 8;

    /** Keeps what is worked out in use. */
    static volatile Object used;

    private final List<Submission> submissions = new Samples().read(SUBMISSIONS);
    private final long turn;

    private Fork(long turn) {
        this.turn = turn;
    }

    /** One engine in one form, and what was measured of it. */
    private static final class Way {
        private final String name;
        private final Engine engine;
        private final boolean explain;
        private long[] times = new long[1 << 12];
        private int calls;
        private long nanos;
        private long processor;
        private long bytes;
        private long pairCalls;
        private long pairNanos;

        Way(String name, Engine engine, boolean explain) {
            this.name = name;
            this.engine = engine;
            this.explain = explain;
        }

        void took(long time) {
            if (calls == times.length) {
                times = Arrays.copyOf(times, 2 * times.length);
            }
            times[calls++] = time;
            nanos += time;
        }
    }

    /** A turn of one thread. */
    private static final class Clock {
        private final long from = THREADS.getCurrentThreadCpuTime();
        private final long start = System.nanoTime();
        private final long turn;

        Clock(long turn) {
            this.turn = turn;
        }

        boolean runs() {
            return spent() < turn && System.nanoTime() - start < PATIENCE * turn;
        }

        long spent() {
            return THREADS.getCurrentThreadCpuTime() - from;
        }
    }

    /** Measures a fork. */
    public static void main(String[] arguments) throws InterruptedException {
        int number = Integer.parseInt(arguments[0]);
        new Fork(Long.parseLong(arguments[1]) * 1_000_000).run(number, Integer.parseInt(arguments[2]));
        System.exit(0); // engines leave threads behind
    }

    private void run(int number, int rounds) throws InterruptedException {
        List<Way> ways = new ArrayList<>();
        for (Peers.Peer peer : Peers.all()) {
            Engine engine = peer.make();
            engine.forms().forEach(form -> ways.add(new Way(peer.called(), engine, form)));
        }
        Collections.rotate(ways, -number);
        for (Way way : ways) {
            Clock clock = new Clock(WARM_TURNS * turn);
            for (int i = 0; clock.runs(); i++) {
                used = way.engine.timed(submissions.get(i % SUBMISSIONS), way.explain);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways) {
                one(way);
                two(way);
            }
        }
        Results results = new Results(number);
        ways.forEach(way -> tell(way, results));
    }

    private void one(Way way) {
        int from = way.calls;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        Clock clock = new Clock(turn);
        while (clock.runs()) {
            long start = System.nanoTime();
            used = way.engine.timed(submissions.get(way.calls % SUBMISSIONS), way.explain);
            way.took(System.nanoTime() - start);
        }
        way.processor += clock.spent();
        // The list of times grows now and then; that is not the engine's.
        way.bytes +=
                THREADS.getCurrentThreadAllocatedBytes() - bytes - (way.calls > from ? growth(from, way.calls) : 0);
    }

    /** Bytes of the arrays that were made while the calls grew from so many to so many. */
    private static long growth(int from, int to) {
        long bytes = 0;
        for (long length = 1 << 12; length < to; length *= 2) {
            bytes += length >= from ? 16 + 16 * length : 0;
        }
        return bytes;
    }

    private void two(Way way) throws InterruptedException {
        AtomicLong calls = new AtomicLong();
        long start = System.nanoTime();
        List<Thread> jobs = new ArrayList<>();
        for (int job = 0; job < 2; job++) {
            int first = job * SUBMISSIONS / 2;
            Thread thread = new Thread(() -> {
                int i = 0;
                Object last = null;
                for (Clock clock = new Clock(turn); clock.runs(); ) {
                    last = way.engine.timed(submissions.get((first + i++) % SUBMISSIONS), way.explain);
                }
                used = last;
                calls.addAndGet(i);
            });
            jobs.add(thread);
            thread.start();
        }
        for (Thread job : jobs) {
            job.join();
        }
        way.pairCalls += calls.get();
        way.pairNanos += System.nanoTime() - start;
    }

    private static void tell(Way way, Results results) {
        long[] times = Arrays.copyOf(way.times, way.calls);
        Arrays.sort(times);
        results.add(way.name, way.explain, "throughput_1_per_s", "1/s", way.calls * 1e9 / way.nanos);
        results.add(way.name, way.explain, "throughput_2_per_s", "1/s", way.pairCalls * 1e9 / way.pairNanos);
        results.add(way.name, way.explain, "p50_us", "us", times[times.length / 2] / 1e3);
        results.add(way.name, way.explain, "p99_us", "us", times[(int) (times.length * 0.99)] / 1e3);
        results.add(way.name, way.explain, "cpu_us", "us", way.processor / 1e3 / way.calls);
        results.add(way.name, way.explain, "alloc_bytes", "B", (double) way.bytes / way.calls);
    }
}
