package wenming.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.model.Submission;

class AgreementTest {
    private static final Spec SPEC = Spec.read(Spec.FOLDER.resolve("forty-five.json"));
    private static final Samples SAMPLES = new Samples();
    private static final Map<String, Engine> ENGINES = new LinkedHashMap<>();

    private final Agreement agreement = new Agreement(SPEC, new ByHand());

    @BeforeAll
    static void makeEngines() {
        Peers.scorers().forEach(peer -> ENGINES.put(peer.called(), peer.make()));
    }

    @AfterAll
    static void stopThreads() {
        ((Evrete) ENGINES.get("evrete")).close();
    }

    @Test
    void allEnginesGiveTheSamePointsForTheSameFacts() {
        assertThat(agreement.differences(ENGINES, SAMPLES.read(200))).isEmpty();
    }

    @Test
    void theCriteriaOfTheCatalogueAreThoseOfTheOtherEngines() {
        Wenming ours = (Wenming) ENGINES.get("wenming");
        List<String> ids = ours.card(SAMPLES.read(SAMPLES.tree(0))).sections().stream()
                .flatMap(section -> section.criteria().stream())
                .map(line -> line.id() + " " + line.max().movePointRight(2).longValueExact())
                .toList();
        assertThat(SPEC.criteria().stream().map(one -> one.id() + " " + one.points()))
                .containsExactlyElementsOf(ids)
                .hasSize(45);
        assertThat(SPEC.criteria().stream().mapToLong(Spec.Criterion::points).sum())
                .isEqualTo(100_00);
    }

    @Test
    void oneChangedFactChangesThePointsAlikeInAllEngines() {
        ObjectNode tree = SAMPLES.tree(0);
        // A leading group of which nobody says who leads it, then one that the head leads: FF-44 goes from 0 to 1.00.
        tree.putArray("teams")
                .addObject()
                .put("id", "g0")
                .put("kind", "leading-group")
                .put("name", "创建工作领导小组");
        Submission before = SAMPLES.read(tree);
        ((ObjectNode) tree.get("teams").get(0)).put("ledBy", "head");
        Submission after = SAMPLES.read(tree);
        ENGINES.put("hand-written", new ByHand());
        ENGINES.forEach((name, engine) -> {
            long[] was = engine.points(before);
            long[] is = engine.points(after);
            assertThat(was[43]).as(name).isZero();
            assertThat(is[43]).as(name).isEqualTo(100);
            was[43] = 100;
            assertThat(is).as(name).isEqualTo(was);
        });
    }

    @Test
    void anEngineThatSaysOtherwiseIsNamedWithTheCriterion() {
        Engine wrong = new Engine() {
            private final Engine right = new ByHand();

            @Override
            public long[] points(Submission submission) {
                long[] points = right.points(submission);
                points[30]++;
                return points;
            }

            @Override
            public Line[] explained(Submission submission) {
                return null;
            }
        };
        assertThat(agreement.differences(Map.of("wrong", wrong), SAMPLES.read(2)))
                .hasSize(2)
                .allMatch(told -> told.contains("wrong FF-31 earns"));
    }

    @Test
    void divisionsAreRoundedHalfUp() {
        assertThat(Scale.divided(400 * 5, 6)).isEqualTo(333); // 333.33
        assertThat(Scale.divided(400 * 4, 6)).isEqualTo(267); // 266.67
        assertThat(Scale.divided(5, 2)).isEqualTo(3); // 2.5
    }
}
