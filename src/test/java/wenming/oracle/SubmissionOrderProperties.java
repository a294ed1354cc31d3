package wenming.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import wenming.score.Scorecard;

/** The order in which a unit lists its facts does not matter. */
class SubmissionOrderProperties {
    @Property(tries = 300)
    void theOrderOfEntriesMovesPointersAndNothingElse(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BothWays set = BothWays.ofSeed(seed);
        ObjectNode tree = set.generator().tree(seed, Generator.Size.SMALL);
        Scorecard before = set.byRules(set.read(Generator.bytes(tree)));
        Dice dice = new Dice(seed);
        tree.forEach(list -> shuffle(list, dice));
        tree.get("unit").forEach(list -> shuffle(list, dice));
        Scorecard after = set.byRules(set.read(Generator.bytes(tree)));
        assertThat(figures(after)).isEqualTo(figures(before));
    }

    private static void shuffle(JsonNode node, Dice dice) {
        if (node instanceof ArrayNode list) {
            List<JsonNode> entries = new ArrayList<>();
            list.forEach(entries::add);
            dice.shuffle(entries);
            list.removeAll().addAll(entries);
        }
    }

    private static List<Object> figures(Scorecard card) {
        List<Object> figures = new ArrayList<>();
        figures.add(List.of(card.score(), card.lowest(), card.attainable(), card.notAssessed(), card.outcome()));
        card.sections().forEach(section -> section.criteria()
                .forEach(line -> figures.add(line.id() + " "
                        + line.status() + " " + line.measured() + "/" + line.whole() + " " + line.points() + ".."
                        + line.attainable() + " " + line.lacking())));
        return figures;
    }
}
