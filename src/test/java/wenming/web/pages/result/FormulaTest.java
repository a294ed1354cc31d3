package wenming.web.pages.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.catalogue.Rounding;
import wenming.catalogue.RuleSet;
import wenming.model.Language;
import wenming.score.Scorecard;
import wenming.web.pages.result.Formula.Kind;

/** The formula of a score adds up to it, in the figures that are shown. */
class FormulaTest {
    private static Samples samples;

    @BeforeAll
    static void open() {
        samples = new Samples();
    }

    static Stream<String> names() throws Exception {
        return Samples.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRowsOfEverySampleAddUpToItsScore(String name) {
        Result result = samples.sample(name, Language.EN);
        Formula formula = result.formula();
        assertThat(formula.sum()).isEqualByComparingTo(result.card().score());
        formula.parts().forEach(part -> assertThat(part.sum()).isEqualByComparingTo(part.score()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsLeftToRoundingButWhereSumsAreRoundedAndThenLessThanAHundredth(String name) {
        Result result = samples.sample(name, Language.EN);
        boolean exact =
                !result.ruleSet().isComposite() && result.ruleSet().rounding().at() != Rounding.At.TOTAL;
        List<BigDecimal> rest = points(result.formula(), Kind.ROUNDING);
        if (exact) {
            assertThat(rest).isEmpty();
        }
        assertThat(rest).allSatisfy(one -> assertThat(one.abs()).isLessThan(new BigDecimal("0.01")));
    }

    @Test
    void whatIsNotAskedIsScaledUp() {
        // 11.50 + 13.33 + 17.27 + 16.00 + 9.56 + 6.00 = 73.66, of 94 points: 73.66 x 100 / 94 = 78.3617
        Formula formula = samples.sample("ziyang-example-hospital", Language.EN).formula();
        assertThat(points(formula, Kind.SUM)).containsExactly(new BigDecimal("73.66"));
        assertThat(points(formula, Kind.RESCALED)).containsExactly(new BigDecimal("4.70"));
        assertThat(formula.score()).isEqualTo("78.36");
        assertThat(formula.rows()).extracting(Formula.Row::figures).contains("73.66 × 100 ÷ 94 − 73.66");
    }

    @Test
    void pointsOnTopAndOffTheTotalComeAfterwards() {
        // 91.53 x 189 / 187 = 92.5089, + 17 - 4
        Formula formula = samples.sample("example-scoring-ways", Language.EN).formula();
        assertThat(points(formula, Kind.RESCALED)).containsExactly(new BigDecimal("0.98"));
        assertThat(points(formula, Kind.BONUS)).containsExactly(new BigDecimal("17.00"));
        assertThat(points(formula, Kind.DEDUCTED)).containsExactly(new BigDecimal("-4.00"));
        assertThat(formula.score()).isEqualTo("105.51");
    }

    @Test
    void aCapOnTheBonusHasARowOfItsOwn() {
        Result result = samples.sample("example-scoring-ways", Language.EN);
        RuleSet capped = with(result.ruleSet(), "bonusCap", new BigDecimal("5"));
        Scorecard card = with(result.card(), "score", new BigDecimal("93.51")); // twelve less
        Formula formula = Formula.of(card, capped);
        assertThat(points(formula, Kind.CAP)).containsExactly(new BigDecimal("-12.00"));
        assertThat(points(formula, Kind.ROUNDING)).isEmpty();
    }

    @Test
    void theTotalDoesNotFallBelowZero() {
        Result result = samples.sample("example-scoring-ways", Language.EN);
        List<Scorecard.SectionLine> nothing = result.card().sections().stream()
                .map(section -> with(with(section, "score", BigDecimal.ZERO), "bonus", null))
                .toList();
        Scorecard card = with(with(result.card(), "sections", nothing), "score", BigDecimal.ZERO);
        Formula formula = Formula.of(card, result.ruleSet());
        assertThat(points(formula, Kind.DEDUCTED)).containsExactly(new BigDecimal("-4.00"));
        assertThat(points(formula, Kind.FLOOR)).containsExactly(new BigDecimal("4.00"));
        assertThat(formula.sum()).isZero();
    }

    @Test
    void aCompositeMultipliesItsPartsByTheirWeightsAndRoundsOnce() {
        // 97.96 x 0.85 + 96.65 x 0.15 = 83.2660 + 14.4975 = 97.7635
        Formula formula = samples.sample("jining-2017-street", Language.EN).formula();
        assertThat(formula.rows())
                .extracting(Formula.Row::figures)
                .containsExactly("97.96 × 0.85", "96.65 × 0.15", null);
        assertThat(points(formula, Kind.PART)).containsExactly(new BigDecimal("83.2660"), new BigDecimal("14.4975"));
        assertThat(points(formula, Kind.ROUNDING)).containsExactly(new BigDecimal("-0.0035"));
        assertThat(formula.parts())
                .extracting(Formula::score)
                .containsExactly(new BigDecimal("97.96"), new BigDecimal("96.65"));
    }

    private static List<BigDecimal> points(Formula formula, Kind kind) {
        return formula.rows().stream()
                .filter(row -> row.kind() == kind)
                .map(Formula.Row::points)
                .toList();
    }

    /** The same record with one component changed. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, String name, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(name)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
