package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.model.Text;

/**
 * Points off the total (总分扣分): so many for each fault, by kind where kinds weigh differently.
 *
 * @param once whether it is taken off once however many faults there are: the heaviest counts
 * @param atMost the most that is ever taken off; null if there is no limit
 */
public record TotalDeduction(
        BigDecimal step, Map<String, BigDecimal> weights, boolean once, BigDecimal atMost, Text unit) implements Scale {
    @Override
    public Counting counting() {
        return Counting.FAULTS;
    }

    @Override
    public Set<String> words() {
        return weights.keySet();
    }

    @Override
    public List<BigDecimal> limits() {
        return List.of(BigDecimal.ONE);
    }

    @Override
    public boolean open() {
        return step != null && step.signum() == 0;
    }

    /** At most zero. */
    @Override
    public Fraction earned(BigDecimal points, Amounts measured) {
        BigDecimal off = once ? heaviest(measured) : Scale.weigh(step, weights, measured);
        return Fraction.of((atMost == null ? off : off.min(atMost)).negate());
    }

    /** The most that can be taken off, at most zero; null if there is no limit. */
    public Fraction worst() {
        if (open()) {
            return Fraction.ZERO;
        }
        BigDecimal worst = atMost;
        if (once) {
            BigDecimal heaviest = step == null ? BigDecimal.ZERO : step;
            for (BigDecimal weight : weights.values()) {
                heaviest = heaviest.max(weight);
            }
            worst = worst == null ? heaviest : heaviest.min(worst);
        }
        return worst == null ? null : Fraction.of(worst.negate());
    }

    private BigDecimal heaviest(Amounts measured) {
        BigDecimal heaviest = BigDecimal.ZERO;
        BigDecimal rest = measured.amount();
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            BigDecimal amount = measured.of(weight.getKey());
            rest = rest.subtract(amount);
            heaviest = amount.signum() > 0 ? heaviest.max(weight.getValue()) : heaviest;
        }
        return rest.signum() > 0 && step != null ? heaviest.max(step) : heaviest;
    }
}
