package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wenming.assess.Assessor;
import wenming.catalogue.RuleSet;
import wenming.intake.SubmissionReader;
import wenming.model.Period;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/**
 * For every case of every rule set: whatever of it is left out, the range holds what the case scores, and the points that
 * are secured do not rise. Left out are whole lists, answers, and keys whose absence means that nobody knows.
 */
class EveryCaseKeepsItsRangeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 30;
    private static final Map<String, List<String>> KEYS = Map.of(
            "premises", List.of("noSmokingSign", "smokersSeen", "butts"),
            "activities", List.of("participants", "volunteers", "hours", "beneficiaries"),
            "meetings", List.of("date"),
            "trainings", List.of("date"),
            "inspections", List.of("date", "found", "closed"),
            "findings", List.of("kind"),
            "honours", List.of("work", "level", "result"),
            "incidents", List.of("resultOn", "reportedOn"),
            "exemptions", List.of("evidence"));
    private static Bench bench;

    @BeforeAll
    static void openTheRuleSets() throws IOException {
        bench = Bench.open(Path.of("rules"), null);
    }

    @TestFactory
    Stream<DynamicTest> theRangeHoldsWhatTheWholeCaseScores() {
        return bench.ids().stream()
                .filter(id -> bench.book(id) != null)
                .filter(id -> bench.book(id).ruleSet().size() > 0) // of some standards only the rules are known
                .map(id -> DynamicTest.dynamicTest(id, () -> everyCaseOf(id)));
    }

    private void everyCaseOf(String id) throws IOException {
        RuleSet ruleSet = bench.book(id).ruleSet();
        Assessor assessor = new Assessor(bench.book(id), bench.vocabulary());
        SplittableRandom dice = new SplittableRandom(id.hashCode());
        int compared = 0;
        for (Path file : bench.caseFiles(id)) {
            JsonNode form = new YAMLMapper().readTree(Files.readString(file));
            for (JsonNode one : form.path("cases")) {
                ObjectNode whole = whole(ruleSet, form, one.path("given"));
                Scorecard card = card(assessor, whole);
                for (int i = 0; i < TRIES; i++) {
                    ObjectNode part = whole.deepCopy();
                    forget(part, dice);
                    String name = id + " " + file.getFileName() + " "
                            + one.path("name").asText() + ": " + part;
                    compared += compare(name, card, card(assessor, part));
                }
            }
        }
        assertThat(compared).as("lines compared").isPositive();
    }

    private static ObjectNode whole(RuleSet ruleSet, JsonNode form, JsonNode given) {
        JsonNode days = form.path("period");
        Period period = days.isMissingNode()
                ? ruleSet.period()
                : new Period(
                        java.time.LocalDate.parse(days.path("from").asText()),
                        java.time.LocalDate.parse(days.path("to").asText()));
        @SuppressWarnings("unchecked") // a case's facts are a map
        Map<String, Object> facts = JSON.convertValue(given, Map.class);
        return JSON.valueToTree(new Filling(unitKind(ruleSet), period).whole(facts));
    }

    /** A set that names no kind speaks to all of them. */
    private static String unitKind(RuleSet ruleSet) {
        return ruleSet.kinds().isEmpty()
                ? bench.vocabulary().words("unit-kinds").iterator().next()
                : ruleSet.kinds().get(0);
    }

    private static Scorecard card(Assessor assessor, ObjectNode tree) throws IOException {
        Submission submission = new SubmissionReader(bench.vocabulary())
                .read(JSON.writeValueAsBytes(tree), null)
                .value();
        return assessor.assess(submission, "0".repeat(64), null);
    }

    private static int compare(String name, Scorecard whole, Scorecard part) {
        List<CriterionLine> lines = lines(part);
        int compared = 0;
        for (CriterionLine known : lines(whole)) {
            CriterionLine unknown = lines.get(compared++);
            if (known.status() != Status.NOT_APPLICABLE && unknown.status() != Status.NOT_APPLICABLE) {
                var best = unknown.attainable() == null ? unknown.points() : unknown.attainable();
                assertThat(known.points()).as(known.id() + " of " + name).isLessThanOrEqualTo(best);
                if (known.max().signum() > 0) {
                    assertThat(known.points()).as(known.id() + " of " + name).isGreaterThanOrEqualTo(unknown.points());
                }
            }
        }
        return compared;
    }

    private static List<CriterionLine> lines(Scorecard card) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList();
    }

    private static void forget(ObjectNode tree, SplittableRandom dice) {
        List<String> lists = new ArrayList<>();
        tree.fieldNames().forEachRemaining(lists::add);
        lists.removeAll(List.of("contract", "unit", "period", "asOf", "ruleSet", "evidence"));
        for (String list : lists) {
            if (dice.nextInt(100) < 15) {
                tree.remove(list);
            } else if (list.equals("statements")) {
                for (var each = tree.withArray(list).elements(); each.hasNext(); ) {
                    each.next();
                    if (dice.nextInt(100) < 40) {
                        each.remove();
                    }
                }
            } else {
                for (JsonNode fact : tree.path(list)) {
                    for (String key : KEYS.getOrDefault(list, List.of())) {
                        if (dice.nextInt(100) < 40) {
                            ((ObjectNode) fact).remove(key);
                        }
                    }
                }
            }
        }
    }
}
