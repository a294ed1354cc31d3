package wenming.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import wenming.model.Text;

/**
 * The mean of the grades given (评议等次), each worth its points; one grade by one evaluator is the mean of one.
 *
 * @param grades points of each grade
 * @param neutral grades that are handed in and not valued
 * @param blank grade word of an empty ballot; null if there is none
 * @param blankStep points off for each empty ballot
 */
public record Graded(Map<String, BigDecimal> grades, Set<String> neutral, String blank, BigDecimal blankStep, Text unit)
        implements Scale {
    @Override
    public Counting counting() {
        return Counting.AMOUNT;
    }

    @Override
    public Set<String> words() {
        return grades.keySet();
    }

    @Override
    public Fraction earned(BigDecimal points, Amounts measured) {
        BigDecimal ballots = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> grade : grades.entrySet()) {
            BigDecimal given = measured.of(grade.getKey());
            ballots = ballots.add(given);
            sum = sum.add(grade.getValue().multiply(given));
        }
        Fraction mean = ballots.signum() == 0 ? Fraction.ZERO : new Fraction(sum, ballots);
        if (blank == null) {
            return mean;
        }
        return mean.plus(Fraction.of(blankStep.multiply(measured.of(blank)).negate()))
                .max(Fraction.ZERO);
    }

    /** Whether a grade may be given at all. */
    public boolean knows(String grade) {
        return grades.containsKey(grade) || neutral.contains(grade) || grade.equals(blank);
    }
}
