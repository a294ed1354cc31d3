package wenming.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.score.Scorecard.CriterionLine;

/** Handing in more never costs points, and leaving out a bad place never brings any. */
class EvidenceProperties {
    private static final Set<MeasureKind> MONOTONE =
            EnumSet.of(MeasureKind.SUM, MeasureKind.COUNT, MeasureKind.COVER, MeasureKind.CADENCE);
    private static final List<String> LISTS = List.of(
            "activities",
            "documents",
            "meetings",
            "trainings",
            "inspections",
            "teams",
            "publicNotices",
            "honours",
            "reminders");

    @Property(tries = 500)
    void anotherFactNeverLowersACriterionThatCounts(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BothWays set = BothWays.ofSeed(seed);
        ObjectNode tree = set.generator().tree(seed, Generator.Size.SMALL);
        List<CriterionLine> before = lines(set, tree);
        ObjectNode other = set.generator().tree(seed + 1, Generator.Size.SMALL);
        for (String list : LISTS) {
            if (tree.get(list) instanceof ArrayNode facts && other.path(list).size() > 0) {
                ObjectNode fact = other.get(list).get(0).deepCopy();
                fact.remove("evidence");
                fact.remove("campus");
                facts.insert(new Dice(seed).between(0, facts.size()), fact.put("id", "one-more"));
            }
        }
        List<CriterionLine> after = lines(set, tree);
        List<Criterion> criteria = set.ruleSet().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            if (MONOTONE.contains(criteria.get(i).measure().kind())) {
                assertThat(after.get(i).points())
                        .as(criteria.get(i).id())
                        .isGreaterThanOrEqualTo(before.get(i).points());
            }
        }
    }

    @Property(tries = 300)
    void leavingOutAPlaceNeverRaisesTheScore(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BothWays set = BothWays.of("ziyang-2021");
        ObjectNode tree = set.generator().tree(seed, Generator.Size.SMALL);
        JsonNode places = tree.path("premises");
        if (places.isEmpty()) {
            return;
        }
        var before = set.byRules(set.read(Generator.bytes(tree))).score();
        ((ArrayNode) places).remove(new Dice(seed).between(0, places.size() - 1));
        assertThat(set.byRules(set.read(Generator.bytes(tree))).score()).isLessThanOrEqualTo(before);
    }

    private static List<CriterionLine> lines(BothWays set, ObjectNode tree) {
        return set.byRules(set.read(Generator.bytes(tree))).sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList();
    }
}
