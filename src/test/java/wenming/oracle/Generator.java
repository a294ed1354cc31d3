package wenming.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Question;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;

/**
 * Makes up valid submissions for a rule set, with the holes of real ones: lists left out, lists that are empty, optional
 * keys that nobody filled in, facts outside the period. The same seed makes the same submission.
 */
public final class Generator {
    /** How many entries the longest lists have, and whether anything is left out. */
    public record Size(int activities, int documents, int inspections, int places, boolean holes) {
        /** About 22 KB of JSON, every list given. */
        public static final Size FULL = new Size(80, 20, 10, 14, false);

        /** About 22 KB at most, with holes. */
        public static final Size USUAL = new Size(80, 20, 10, 14, true);

        /** A small one with holes, for tests of many. */
        public static final Size SMALL = new Size(14, 8, 6, 8, true);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LISTS = List.of(
            "premises",
            "volunteerStations",
            "activities",
            "documents",
            "meetings",
            "trainings",
            "reminders",
            "inspections",
            "rectifications",
            "responsibilities",
            "teams",
            "grids",
            "materials",
            "publicNotices",
            "honours",
            "incidents",
            "statements",
            "findings");

    private final RuleSet ruleSet;
    private final Vocabulary vocabulary;

    /** A generator for this rule set, with the words of this vocabulary. */
    public Generator(RuleSet ruleSet, Vocabulary vocabulary) {
        this.ruleSet = ruleSet;
        this.vocabulary = vocabulary;
    }

    /** The submission of a seed, as UTF-8. */
    public byte[] bytes(long seed, Size size) {
        return bytes(tree(seed, size));
    }

    /** A tree of JSON as UTF-8. */
    public static byte[] bytes(ObjectNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The submission of a seed, as a tree of JSON. */
    public ObjectNode tree(long seed, Size size) {
        Dice dice = new Dice(seed * 31 + ruleSet.id().hashCode());
        ObjectNode root = JSON.createObjectNode();
        Facts facts = new Facts(dice, ruleSet, words(), size);
        root.put("contract", 1);
        root.set("unit", facts.unit());
        root.set("period", facts.period());
        if (dice.percent(60)) {
            root.put("asOf", facts.asOf());
        }
        root.put("ruleSet", ruleSet.id());
        if (!size.holes() || dice.percent(90)) {
            root.putObject("reporter")
                    .put("name", dice.oneOf("张敏", "李建国", "王芳"))
                    .put("role", "创建办主任");
        }
        root.set("evidence", facts.evidence());
        List<String> lists = new ArrayList<>(LISTS);
        for (String list : lists) {
            boolean absent = size.holes() && dice.percent(8);
            boolean empty = size.holes() && dice.percent(5);
            ArrayNode entries = facts.list(list);
            if (!absent) {
                root.set(list, empty ? JSON.createArrayNode() : entries);
            }
        }
        return root;
    }

    private Words words() {
        List<Criterion> criteria = ruleSet.criteria();
        List<String> inspected = criteria.stream()
                .filter(criterion -> criterion.measure().kind() == MeasureKind.FINDINGS)
                .map(Criterion::id)
                .toList();
        return new Words(
                vocabulary,
                criteria,
                ruleSet.asks(),
                inspected.isEmpty() ? List.of(criteria.get(0).id()) : inspected);
    }

    /** The words to choose from: mostly those that the rule set asks for. */
    record Words(Vocabulary vocabulary, List<Criterion> criteria, List<Question> asks, List<String> inspected) {
        /** A word of a vocabulary's list, mostly one that some criterion asks for. */
        String word(Dice dice, String list) {
            List<String> all = List.copyOf(vocabulary.words(list));
            if (dice.percent(70)) {
                String wanted = wanted(dice, list);
                if (all.contains(wanted)) {
                    return wanted;
                }
            }
            return all.get(dice.between(0, all.size() - 1));
        }

        private String wanted(Dice dice, String list) {
            for (int attempt = 0; attempt < 12; attempt++) {
                Criterion criterion = dice.of(criteria);
                List<String> wanted = new ArrayList<>(criterion.measure().words());
                wanted.add(criterion.measure().filter().category());
                wanted.add(criterion.measure().filter().theme());
                criterion.tallies().forEach(tally -> wanted.add(tally.category()));
                wanted.removeIf(word -> !vocabulary.words(list).contains(word));
                if (!wanted.isEmpty()) {
                    return dice.of(wanted);
                }
            }
            return "";
        }
    }
}
