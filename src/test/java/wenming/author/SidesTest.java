package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every scale is asked for its limits, and on which side the limit itself lies. */
class SidesTest {
    private static final String SCALE = "{kind: proportional, target: 6, unit";

    @TempDir
    Path rules;

    @Test
    void aLadderWithLimitsFromOnHasABandForEachRung() throws IOException {
        assertThat(
                        sides(
                                "{kind: ladder, rungs: [{grade: A, atLeast: 9, points: 6}, {grade: B, atLeast: 3, points: 3}, {grade: C, points: 0}], unit"))
                .containsExactly("measured < 3", "measured >= 3, < 9", "measured >= 9", "status: not-assessed");
    }

    @Test
    void aLimitThatMustBePassedBelongsToTheSideBelow() throws IOException {
        assertThat(
                        sides(
                                "{kind: ladder, rungs: [{grade: A, above: 9, points: 6}, {grade: B, atLeast: 3, points: 3}, {grade: C, points: 0}], unit"))
                .containsExactly("measured < 3", "measured >= 3, <= 9", "measured > 9", "status: not-assessed");
    }

    @Test
    void aShortfallHasItsTargetAndAStepEachStep() throws IOException {
        assertThat(sides("{kind: shortfall, target: 6, step: 1, unit"))
                .containsExactly("measured >= 6", "measured < 6", "status: not-assessed");
        assertThat(sides("{kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 4, points: 6}], unit"))
                .containsExactly("measured < 1", "measured >= 1, < 4", "measured >= 4", "status: not-assessed");
    }

    @Test
    void aBonusHasItsCap() throws IOException {
        String bonus = SmallRuleSet.CATALOGUE.replace("fullMark: 10", "fullMark: 4");
        assertThat(sides(bonus, "{kind: bonus, each: 2, unit"))
                .containsExactly("points = 6", "points < 6", "status: not-assessed");
    }

    private List<String> sides(String scale) throws IOException {
        return sides(SmallRuleSet.CATALOGUE, scale);
    }

    private List<String> sides(String catalogue, String scale) throws IOException {
        Bench bench = new SmallRuleSet(rules)
                .with("catalogue.yaml", catalogue.replace(SCALE, scale))
                .bench();
        assertThat(bench.refusal("small")).isEmpty();
        var set = bench.book("small").ruleSet();
        return new Sides(set.criteria().get(0), set).missing(List.of());
    }
}
