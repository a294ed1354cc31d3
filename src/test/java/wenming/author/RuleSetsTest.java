package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rule sets that travel with the program: every case is a test of its own. */
class RuleSetsTest {
    private static final Path RULES = Path.of("rules");
    private static Bench bench;
    private static TestResult result;

    @BeforeAll
    static void runEveryCaseOnce() throws IOException {
        bench = Bench.open(RULES, null);
        result = new RuleSetTests(bench).run();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfEveryRuleSet() {
        return result.sets().stream().flatMap(set -> set.cases().stream()
                .map(one -> dynamicTest(
                        set.ruleSet() + " " + one.criterion() + " " + one.name(), () -> assertThat(one.differences())
                                .as("%s:%d", one.file(), one.line())
                                .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseCanBeRead() {
        return result.sets().stream()
                .map(set -> dynamicTest(
                        set.ruleSet(), () -> assertThat(set.remarks()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyCriterionEveryRuleAndEverySideOfALimitHasACase() {
        return result.sets().stream()
                .map(set ->
                        dynamicTest(set.ruleSet(), () -> assertThat(set.gaps()).isEmpty()));
    }

    @Test
    void everyCommonRuleIsFiredByACaseOfSomeSet() {
        assertThat(result.gaps()).isEmpty();
    }

    @Test
    void everyRuleSetIsWrittenAsRuleSetsAreWritten() throws IOException {
        assertThat(new RuleSetCheck(bench).run()).isEmpty();
    }
}
