package wenming.advise;

import java.math.BigDecimal;
import wenming.catalogue.Criterion;
import wenming.catalogue.Scale;
import wenming.score.Scorecard.CriterionLine;

/** Writes down, in figures, how an amount became points. The points themselves are the scorecard's. */
final class Arithmetic {
    private final Criterion criterion;
    private final CriterionLine line;

    private Arithmetic(Criterion criterion, CriterionLine line) {
        this.criterion = criterion;
        this.line = line;
    }

    /** For example {@code 6 × 5 ÷ 6 = 5.00}; null where nothing was measured, and for vetoes. */
    static String of(Criterion criterion, CriterionLine line) {
        boolean points = line.measured() != null && line.reason() == null && !criterion.isVeto();
        return points ? new Arithmetic(criterion, line).text() : null;
    }

    private String text() {
        BigDecimal amount = line.measured();
        Scale scale = criterion.scale();
        String all = figure(criterion.points());
        if (scale.counting() == Scale.Counting.FAULTS && line.attainable() != null) {
            return "? \u2192 " + line.points().toPlainString(); // what is open may be any number of faults
        } else if (scale instanceof Scale.Threshold) {
            return held(amount, line.target());
        } else if (scale instanceof Scale.Steps steps) {
            BigDecimal reached = steps.steps().stream()
                    .map(Scale.Step::atLeast)
                    .filter(atLeast -> amount.compareTo(atLeast) >= 0)
                    .reduce(steps.steps().get(0).atLeast(), (a, b) -> b);
            return held(amount, reached);
        } else if (scale instanceof Scale.Proportional) {
            return all + " \u00d7 " + figure(amount.min(line.target())) + " \u00f7 " + figure(line.target()) + equal();
        } else if (scale instanceof Scale.Ratio ratio && line.whole().signum() > 0) {
            return ratio.atLeast() == null
                    ? all + " \u00d7 " + figure(amount) + " \u00f7 " + figure(line.whole()) + equal()
                    : percent(amount, ratio.atLeast());
        } else if (!scale.words().isEmpty()) {
            return figure(amount) + " \u2192 " + line.points().toPlainString(); // each word has its own points
        } else if (scale instanceof Scale.Deduct deduct) {
            String sum = all + " \u2212 " + figure(amount) + " \u00d7 " + figure(deduct.step());
            boolean below = deduct.step().multiply(amount).compareTo(criterion.points()) > 0;
            return (below ? "max(0, " + sum + ")" : sum) + equal();
        } else if (scale instanceof Scale.Bonus bonus) {
            String sum = figure(amount) + " \u00d7 " + figure(bonus.each());
            boolean above = bonus.each().multiply(amount).compareTo(criterion.points()) > 0;
            return (above ? "min(" + all + ", " + sum + ")" : sum) + equal();
        }
        return figure(amount) + " \u2192 " + line.points().toPlainString();
    }

    private String held(BigDecimal amount, BigDecimal limit) {
        String sign = amount.compareTo(limit) >= 0 ? " \u2265 " : " < ";
        return figure(amount) + sign + figure(limit) + " \u2192 "
                + line.points().toPlainString();
    }

    private String percent(BigDecimal amount, BigDecimal atLeast) {
        boolean reached = amount.movePointRight(2).compareTo(atLeast.multiply(line.whole())) >= 0;
        return figure(amount) + " \u00f7 " + figure(line.whole()) + (reached ? " \u2265 " : " < ") + figure(atLeast)
                + " % \u2192 " + line.points().toPlainString();
    }

    private String equal() {
        return " = " + line.points().toPlainString();
    }

    private static String figure(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
