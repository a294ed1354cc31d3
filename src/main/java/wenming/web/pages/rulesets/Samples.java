package wenming.web.pages.rulesets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import wenming.catalogue.Criterion;
import wenming.catalogue.Mix;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Scale;
import wenming.model.Measurement;
import wenming.report.Portrait;
import wenming.report.ScaleText;
import wenming.report.Screen;
import wenming.score.Scorer;

/** A scale as a table: what is measured at the limits and on both sides of them, and what it earns. */
final class Samples {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int MANY = 200;

    private final Portrait portrait;
    private final RuleSet set;
    private final Criterion criterion;
    private final Scale scale;
    private final Scorer scorer;

    private Samples(Portrait portrait, Criterion criterion) {
        this.portrait = portrait;
        this.set = portrait.set();
        this.criterion = criterion;
        this.scale = criterion.scale();
        this.scorer = new Scorer(set);
    }

    /** The rows; none for a scale without points. */
    static List<Sample> of(Portrait portrait, Criterion criterion) {
        return criterion.isDoubt() ? List.of() : new Samples(portrait, criterion).rows();
    }

    private List<Sample> rows() {
        List<String> words = new Inputs(portrait, criterion, null).words();
        List<Sample> rows = new ArrayList<>();
        if (!words.isEmpty()) {
            words.forEach(word -> rows.add(ofWord(word)));
            return rows;
        }
        amounts().forEach(amount -> rows.add(sample(label(amount), taken(amount))));
        return rows;
    }

    /** One of the word and nothing else; of marks, all that this author can give. */
    private Sample ofWord(String word) {
        BigDecimal amount = scale instanceof Mix ? HUNDRED : BigDecimal.ONE;
        BigDecimal whole = scale instanceof Mix ? HUNDRED : null;
        String key = scale instanceof Mix ? "ui.rule-sets.sample.marks" : "ui.rule-sets.sample.word";
        String name = ScaleText.word(word, portrait.vocabulary(), portrait.language());
        return sample(
                portrait.say(key, name, portrait.in(scale.unit())),
                Inputs.taken(criterion, amount, whole, List.of(new Measurement.Part(word, amount, amount, whole))));
    }

    private SortedSet<BigDecimal> amounts() {
        SortedSet<BigDecimal> amounts = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (BigDecimal limit : scale.limits()) {
            BigDecimal least = smallest(limit);
            amounts.addAll(List.of(limit.subtract(least), limit, limit.add(least)));
        }
        if (scale.counting() == Scale.Counting.SHARE) {
            amounts.addAll(List.of(BigDecimal.valueOf(50), HUNDRED));
            amounts.removeIf(amount -> amount.compareTo(HUNDRED) > 0);
        } else if (scale instanceof Scale.Proportional && scale.target().compareTo(TWO) > 0) {
            amounts.add(scale.target().divideToIntegralValue(TWO));
        } else if (scale instanceof Scale.Shortfall shortfall) {
            untilNothingIsLeft(shortfall, amounts);
        } else if (!(scale instanceof Scale.WithoutPoints)) {
            oneByOne(amounts);
        }
        amounts.removeIf(amount -> amount.signum() < 0);
        return amounts;
    }

    private void untilNothingIsLeft(Scale.Shortfall shortfall, SortedSet<BigDecimal> amounts) {
        BigDecimal amount = shortfall.target();
        for (int i = 0; i < 4; i++) {
            amount = amount.subtract(shortfall.per());
            amounts.add(amount);
        }
    }

    /** Where each one costs or brings something: the first few, and where more no longer make a difference. */
    private void oneByOne(SortedSet<BigDecimal> amounts) {
        if (scale.target() != null || scale instanceof wenming.catalogue.Ladder) {
            return;
        }
        amounts.addAll(List.of(BigDecimal.ONE, TWO, BigDecimal.valueOf(3)));
        BigDecimal last = points(BigDecimal.valueOf(MANY));
        for (int n = 1; n < MANY; n++) {
            BigDecimal at = BigDecimal.valueOf(n);
            if (points(at).compareTo(last) == 0) {
                amounts.addAll(List.of(at.subtract(BigDecimal.ONE), at, at.add(BigDecimal.ONE)));
                return;
            }
        }
    }

    private BigDecimal points(BigDecimal amount) {
        return Trial.tried(set, scorer, criterion, taken(amount)).points();
    }

    private Measurement.Taken taken(BigDecimal amount) {
        boolean share = scale.counting() == Scale.Counting.SHARE;
        return Inputs.taken(criterion, amount, share ? HUNDRED : null, List.of());
    }

    private Sample sample(String label, Measurement.Taken taken) {
        return new Sample(label, Trial.tried(set, scorer, criterion, taken));
    }

    private String label(BigDecimal amount) {
        return scale.counting() == Scale.Counting.SHARE
                ? Screen.figure(amount) + " %"
                : Screen.figure(amount) + " " + portrait.in(scale.unit());
    }

    /** One of the last decimal that the limit is written with. */
    private static BigDecimal smallest(BigDecimal limit) {
        return BigDecimal.ONE.movePointLeft(
                Math.max(0, limit.stripTrailingZeros().scale()));
    }
}
