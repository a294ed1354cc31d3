package wenming.bench.peers;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wenming.bench.peers.openl.OpenL;
import wenming.model.Submission;

/** The engines of the benchmark by name. */
public final class Peers {
    private static final List<Peer> SCORERS = List.of(
            new Peer("wenming", Wenming::new),
            new Peer("evrete", () -> new Evrete(spec())),
            new Peer("easy-rules", () -> new EasyRules(spec())),
            new Peer("openl", () -> new OpenL(spec())),
            new Peer("kie-dmn", () -> new KieDmn(spec())),
            new Peer("camunda-feel", () -> new CamundaFeel(spec())));

    private static final List<Peer> ALL = Stream.concat(
                    Stream.of(new Peer("facts", () -> new FactsAlone(spec())), new Peer("hand-written", ByHand::new)),
                    SCORERS.stream())
            .toList();

    private Peers() {}

    /** An engine under the name that the results give it. */
    public record Peer(String called, Supplier<Engine> maker) {
        /** Makes the engine ready: reads, compiles or builds what it needs. */
        public Engine make() {
            return maker.get();
        }
    }

    /** All that are measured: the step that the peers share, the hand-written scorer, and the engines. */
    public static List<Peer> all() {
        return ALL;
    }

    /** All that are held against the hand-written scorer. */
    public static List<Peer> scorers() {
        return SCORERS;
    }

    /** The engine of this name. */
    public static Peer named(String name) {
        return ALL.stream()
                .filter(peer -> peer.called().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
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
