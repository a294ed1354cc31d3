package wenming.bench.peers;

import java.util.List;
import wenming.model.Submission;

/** One engine in a process of its own: {@code Cold <engine> <fork>}. Build, what it keeps, and the first call. */
public final class Cold {
    /** Keeps what is worked out in use. */
    static volatile Object used;

    private Cold() {}

    /** Measures one engine from nothing. */
    public static void main(String[] arguments) {
        Peers.Peer peer = Peers.named(arguments[0]);
        Results results = new Results(Integer.parseInt(arguments[1]));
        double before = kept();
        long start = System.nanoTime();
        Engine engine = peer.make();
        double built = (System.nanoTime() - start) / 1e6;
        double keeps = kept() - before;
        boolean form = engine.forms().contains(true);
        // Read only now: what reads submissions would else be loaded before the build.
        List<Submission> submissions = new Samples().read(1);
        start = System.nanoTime();
        used = engine.timed(submissions.get(0), form);
        double first = (System.nanoTime() - start) / 1e3;
        results.add(peer.called(), form, "build_ms", "ms", built);
        results.add(peer.called(), form, "retained_mb", "MB", Math.max(0, keeps));
        results.add(peer.called(), form, "first_call_us", "us", first);
        System.exit(0); // engines leave threads behind
    }

    /** Heap in use after collection, in million bytes. */
    private static double kept() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
