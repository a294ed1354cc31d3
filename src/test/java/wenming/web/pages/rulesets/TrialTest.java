package wenming.web.pages.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Criterion;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.model.Language;
import wenming.report.Portrait;

class TrialTest {
    private static final Library LIBRARY = library();

    @ParameterizedTest(name = "{1} with {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ziyang-2021|ZY-12a|amount=5|5|partial",
                "ziyang-2021|ZY-12a|amount=6|6|met",
                "ziyang-2021|ZY-12a|amount=7|6|met",
                "ziyang-2021|ZY-01|amount=3|4.5|partial",
                "ziyang-2021|ZY-02|amount=0|0|unmet",
                "ziyang-2021|ZY-02|amount=1|3|met",
                "ziyang-2021|ZY-18v|amount=0|0|met",
                "ziyang-2021|ZY-18v|amount=1|0|unmet",
                "smoke-free-xiangtan|XT-3.1|amount=9|1|partial",
                "smoke-free-xiangtan|XT-3.1|amount=10|0|unmet",
                "smoke-free-xiangtan|XT-3.1|amount=11|0|unmet",
                "smoke-free-xiangtan|XT-3.2|amount.staff=1 amount.visitor=2|6|partial",
                "smoke-free-hospital|SH-3a|amount=99 whole=100|0|unmet",
                "smoke-free-hospital|SH-3a|amount=100 whole=100|5|met",
                "smoke-free-hospital|SH-3a|amount=0 whole=0|0|not-assessed",
                "scoring-examples|P07|amount=1|6.6|partial",
                "scoring-examples|P07|amount=2|3.3|partial",
                "scoring-examples|P07|amount=3|0|unmet",
                "scoring-examples|P09|amount.A=1 amount.B=1|8.3|partial",
                "scoring-examples|P12|amount=79.5|10|met",
                "scoring-examples|P12|amount=79|9|partial",
                "scoring-examples|P12|amount=70|0|unmet",
                "scoring-examples|P17|amount=0|0|met",
                "scoring-examples|P17|amount=3|-10|unmet",
                "scoring-examples|P30|amount.self=10 whole.self=10 amount.departments=8 whole.departments=10|8.2|partial"
            })
    void aNumberEarnsWhatTheStandardGivesForIt(
            String set, String id, String numbers, BigDecimal points, String status) {
        Trial.Tried tried = Trial.of(portrait(set), criterion(set, id), key -> numbers(numbers)
                        .get(key))
                .tried();
        assertThat(tried.points()).isEqualByComparingTo(points);
        assertThat(tried.status().word()).isEqualTo(status);
    }

    @Test
    void whatTheCasesOfEveryRuleSetMeasureEarnsTheSameHere() throws IOException {
        int compared = 0;
        for (String id : LIBRARY.ids()) {
            for (Path file : cases(id)) {
                JsonNode tree = new YAMLMapper().readTree(Files.readString(file));
                String name = tree.path("criterion").asText();
                Criterion criterion = set(id).criteria().stream()
                        .filter(one -> one.id().equals(name))
                        .findFirst()
                        .orElse(null);
                if (criterion != null && isOneNumber(id, criterion)) {
                    for (JsonNode one : tree.path("cases")) {
                        compared += compared(id, criterion, one);
                    }
                }
            }
        }
        assertThat(compared).as("cases that were compared").isGreaterThan(200);
    }

    private static int compared(String set, Criterion criterion, JsonNode one) {
        JsonNode then = one.path("then");
        boolean settled = then.has("measured") && then.has("points") && !then.has("open") && !then.has("attainable");
        if (!settled) {
            return 0;
        }
        BigDecimal measured = then.path("measured").decimalValue();
        Trial trial = Trial.of(portrait(set), criterion, key -> measured);
        assertThat(trial.tried().points())
                .as(set + " " + criterion.id() + ": " + one.path("name").asText())
                .isEqualByComparingTo(then.path("points").decimalValue());
        return 1;
    }

    @Test
    void aPartThatIsMoreThanTheWholeIsNotTried() {
        Trial trial = Trial.of(
                portrait("smoke-free-hospital"),
                criterion("smoke-free-hospital", "SH-3a"),
                numbers("amount=101 whole=100")::get);
        assertThat(trial.tried()).isNull();
        assertThat(trial.inputs()).extracting(Input::name).containsExactly("amount", "whole");
    }

    @Test
    void aTableShowsBothSidesOfEachLimit() {
        Criterion ladder = criterion("scoring-examples", "P08"); // A from 95, B from 80, C from 70
        assertThat(Samples.of(portrait("scoring-examples"), ladder))
                .extracting(sample ->
                        sample.label().split(" ", 2)[0] + " " + sample.tried().figure())
                .contains("94 6.6", "95 10", "79 3.3", "80 6.6", "69 0", "70 3.3");
    }

    @Test
    void aTableOfFaultsEndsWhereNothingIsLeft() {
        Criterion signs = criterion("smoke-free-xiangtan", "XT-3.1");
        assertThat(Samples.of(portrait("smoke-free-xiangtan"), signs))
                .extracting(sample -> sample.tried().figure())
                .containsExactly("10", "9", "8", "7", "1", "0", "0");
    }

    @Test
    void aDoubtHasNothingToTry() throws IOException {
        RuleSet doubts = LIBRARY.integrity().orElseThrow().ruleSet();
        Portrait portrait = new Portrait(doubts, LIBRARY.vocabulary(), Language.EN);
        assertThat(Trial.of(portrait, doubts.criteria().get(0), null).inputs()).isEmpty();
    }

    private static boolean isOneNumber(String set, Criterion criterion) {
        List<Input> inputs = Trial.of(portrait(set), criterion, null).inputs();
        return inputs.size() == 1 && inputs.get(0).name().equals("amount");
    }

    private static List<Path> cases(String set) throws IOException {
        Path folder = Path.of("rules", set, "cases");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, BigDecimal> numbers(String text) {
        return Stream.of(text.split(" ", -1))
                .map(one -> one.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(one -> one[0], one -> new BigDecimal(one[1])));
    }

    private static Portrait portrait(String set) {
        try {
            return new Portrait(set(set), LIBRARY.vocabulary(), Language.EN);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Criterion criterion(String set, String id) {
        return set(set).criteria().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static final Map<String, RuleSet> SETS = new java.util.HashMap<>();

    private static RuleSet set(String id) {
        return SETS.computeIfAbsent(id, unused -> {
            try {
                return LIBRARY.book(id).orElseThrow().ruleSet();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Library library() {
        try {
            return Library.open(List.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
