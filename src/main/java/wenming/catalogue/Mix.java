package wenming.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import wenming.model.Text;

/** The mean of each author's marks, weighed by author (自评、互评…); weights are shares of the points. */
public record Mix(Map<String, BigDecimal> weights, Text unit) implements Scale {
    @Override
    public Counting counting() {
        return Counting.SHARE;
    }

    @Override
    public Set<String> words() {
        return weights.keySet();
    }

    @Override
    public Fraction earned(BigDecimal points, Amounts measured) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            Amounts part = measured.parts().get(weight.getKey());
            if (part != null && part.whole().signum() > 0) {
                sum = sum.plus(new Fraction(weight.getValue().multiply(part.amount()), part.whole()));
            }
        }
        return sum.times(points);
    }
}
