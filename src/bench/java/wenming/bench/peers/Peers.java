package wenming.bench.peers;

import java.util.List;
import java.util.function.Supplier;
import wenming.bench.peers.openl.OpenL;
import wenming.model.Submission;

/** The engines of the benchmark by name. */
public enum Peers {
    FACTS("facts", () -> new FactsAlone(spec())),
    BY_HAND("hand-written", ByHand::new),
    WENMING("wenming", Wenming::new),
    EVRETE("evrete", () -> new Evrete(spec())),
    EASY_RULES("easy-rules", () -> new EasyRules(spec())),
    OPENL("openl", () -> new OpenL(spec())),
    KIE_DMN("kie-dmn", () -> new KieDmn(spec())),
    CAMUNDA_FEEL("camunda-feel", () -> new CamundaFeel(spec()));

    private final String called;
    private final Supplier<Engine> maker;

    Peers(String called, Supplier<Engine> maker) {
        this.called = called;
        this.maker = maker;
    }

    /** As the results name it. */
    public String called() {
        return called;
    }

    /** Makes the engine ready: reads, compiles or builds what it needs. */
    public Engine make() {
        return maker.get();
    }

    /** All that give points. */
    public static List<Peers> scorers() {
        return List.of(WENMING, EVRETE, EASY_RULES, OPENL, KIE_DMN, CAMUNDA_FEEL);
    }

    /** The engine of this name. */
    public static Peers named(String name) {
        for (Peers peer : values()) {
            if (peer.called.equals(name)) {
                return peer;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Spec spec() {
        return Spec.read(Spec.FOLDER.resolve("forty-five.json"));
    }

    /** The step that the peers share, to be taken off their figures by who wants to. */
    private record FactsAlone(FactMaker maker) implements Engine {
        FactsAlone(Spec spec) {
            this(new FactMaker(spec.tallies()));
        }

        @Override
        public long[] points(Submission submission) {
            return new long[] {maker.of(submission).months()};
        }

        @Override
        public Line[] explained(Submission submission) {
            return null;
        }

        @Override
        public List<Boolean> forms() {
            return List.of(false);
        }
    }
}
