package wenming.measure;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The rules of one set, ready to run, as often as there are processors. Each engine is in the hands of one thread at a
 * time: in Drools 10.2 a rule that fires for the first time in two threads at once can find its arguments half made.
 */
final class Engines {
    /** One copy of the rules. */
    static final class Engine {
        private final KieSessionsPool sessions;
        private final KieSessionConfiguration configuration = unlocked();
        private final Supplier<KieBase> asWritten;
        /** Null until somebody wants to hear which rules fire. */
        private KieBase observable;

        private Engine(KieBase base, Supplier<KieBase> asWritten) {
            this.asWritten = asWritten;
            // A session that was used before has its network ready; rules only speak to Measured, so that nothing is
            // gained by an agenda.
            this.sessions = base.newKieSessionsPool(1);
            configuration.setOption(DirectFiringOption.YES);
        }

        /** For sessions of one thread; all of an engine's, for a rule keeps its arguments as its first session did. */
        private static KieSessionConfiguration unlocked() {
            KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
            configuration.setOption(ThreadSafeOption.NO);
            return configuration;
        }

        /** A session for one submission; to be disposed of. */
        KieSession session() {
            return sessions.newKieSession(configuration);
        }

        /** A session that tells which rules fire; slower. */
        KieSession observableSession() {
            return asWritten().newKieSession(unlocked(), null);
        }

        /** The rules as their authors wrote them. */
        KieBase asWritten() {
            if (observable == null) {
                observable = asWritten.get();
            }
            return observable;
        }
    }

    private final Rules rules;
    private final Deque<Engine> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Makes the first engine, so that rules that do not compile are refused at once. */
    Engines(Rules rules) {
        this.rules = rules;
        idle.push(new Engine(rules.toMeasure().get(), rules.asWritten()));
    }

    /** Loads what every engine needs, whatever its rules: an engine without any is made and run once. */
    static void prepare() {
        KieBase none = KieBaseBuilder.createKieBaseFromModel(List.of());
        KieSession session = new Engine(none, () -> none).session();
        session.insert("");
        session.fireAllRules();
        session.dispose();
    }

    /** An engine for the calling thread, which must give it back; waits while as many as there are processors are out. */
    Engine take() {
        permits.acquireUninterruptibly();
        Engine engine = idle.poll();
        if (engine != null) {
            return engine;
        }
        try {
            return new Engine(rules.toMeasure().get(), rules.asWritten());
        } catch (RuntimeException e) {
            permits.release(); // nobody will give back what could not be made
            throw e;
        }
    }

    /** Takes an engine back. */
    void give(Engine engine) {
        idle.push(engine);
        permits.release();
    }
}
