package wenming.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wenming.catalogue.Criterion;
import wenming.catalogue.Empty;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Scale;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/** Points and totals, worked out once more in whole hundredths from what the scorecard says was measured. */
class ArithmeticTest {
    static final List<String> SETS = BothWays.SETS;

    @ParameterizedTest
    @FieldSource("SETS")
    void everyPointOfAScorecardCanBeWorkedOutFromItsMeasurements(String id) {
        BothWays set = BothWays.of(id);
        for (int seed = 0; seed < 300; seed++) {
            Scorecard card = set.byRules(set.read(set.generator().bytes(seed, Generator.Size.SMALL)));
            check(set.ruleSet(), card, id + " seed " + seed);
        }
    }

    private static void check(RuleSet ruleSet, Scorecard card, String name) {
        BigInteger points = BigInteger.ZERO;
        BigInteger bonus = BigInteger.ZERO;
        BigInteger asked = BigInteger.ZERO;
        BigInteger full = BigInteger.ZERO;
        int next = 0;
        for (var section : card.sections()) {
            BigInteger sum = BigInteger.ZERO;
            for (CriterionLine line : section.criteria()) {
                Criterion criterion = ruleSet.criteria().get(next++);
                String what = name + " " + criterion.id();
                assertThat(line.points()).as(what).isBetween(BigDecimal.ZERO, criterion.points());
                if (line.attainable() != null) {
                    assertThat(line.attainable()).as(what).isBetween(line.points(), criterion.points());
                } else {
                    assertThat(hundredths(line.points())).as(what).isEqualTo(earned(criterion, line));
                }
                if (criterion.isBonus()) {
                    bonus = bonus.add(hundredths(line.points()));
                } else {
                    sum = sum.add(hundredths(line.points()));
                    points = points.add(hundredths(line.points()));
                    full = full.add(hundredths(criterion.points()));
                    asked = line.status() == Status.NOT_APPLICABLE ? asked : asked.add(hundredths(criterion.points()));
                }
            }
            assertThat(hundredths(section.score())).as(name).isEqualTo(sum);
        }
        assertThat(hundredths(card.score()))
                .as(name)
                .isEqualTo(share(full, points, asked).add(bonus));
        assertThat(hundredths(card.asked())).as(name).isEqualTo(asked);
        assertThat(card.score()).as(name).isBetween(card.lowest(), card.attainable());
    }

    private static BigInteger earned(Criterion criterion, CriterionLine line) {
        if (line.measured() == null) {
            return BigInteger.ZERO;
        }
        BigInteger points = hundredths(criterion.points());
        BigInteger amount = hundredths(line.measured());
        Scale scale = criterion.scale();
        if (scale instanceof Scale.Threshold threshold) {
            return amount.compareTo(hundredths(threshold.target())) >= 0 ? points : BigInteger.ZERO;
        } else if (scale instanceof Scale.Proportional proportional) {
            BigInteger target = hundredths(proportional.target());
            return share(points, amount.min(target), target);
        } else if (scale instanceof Scale.Ratio ratio) {
            BigInteger whole = hundredths(line.whole());
            if (whole.signum() == 0) {
                return ratio.empty() == Empty.MET ? points : BigInteger.ZERO;
            }
            boolean all = amount.equals(whole);
            return ratio.atLeast() == null ? share(points, amount, whole) : all ? points : BigInteger.ZERO;
        } else if (scale instanceof Scale.Deduct deduct) {
            BigInteger off = hundredths(deduct.step().multiply(line.measured()));
            return points.subtract(off).max(BigInteger.ZERO);
        } else if (scale instanceof Scale.Bonus bonus) {
            return hundredths(bonus.each().multiply(line.measured())).min(points);
        }
        return BigInteger.ZERO;
    }

    /** {@code points × part ÷ whole}, half up. */
    private static BigInteger share(BigInteger points, BigInteger part, BigInteger whole) {
        if (whole.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigInteger two = BigInteger.TWO;
        return points.multiply(part).multiply(two).add(whole).divide(whole.multiply(two));
    }

    private static BigInteger hundredths(BigDecimal number) {
        return number.movePointRight(2).toBigIntegerExact();
    }
}
