package wenming.web.api;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import wenming.catalogue.Graded;
import wenming.catalogue.Ladder;
import wenming.catalogue.Mix;
import wenming.catalogue.Scale;
import wenming.catalogue.TotalDeduction;
import wenming.model.Text;

/** A scale with the keys that catalogues write; what a scale does not have is null. */
record ScalePart(
        String kind,
        BigDecimal target,
        List<Scale.Step> steps,
        String empty,
        BigDecimal atLeast,
        BigDecimal step,
        BigDecimal each,
        BigDecimal per,
        BigDecimal atMost,
        String times,
        String counting,
        List<Ladder.Rung> rungs,
        Map<String, BigDecimal> parts,
        Map<String, BigDecimal> weights,
        Map<String, BigDecimal> grades,
        Collection<String> neutral,
        String blank,
        Text unit) {

    static ScalePart of(Scale scale) {
        Keys keys = new Keys(scale);
        if (scale instanceof Scale.Threshold || scale instanceof Scale.Proportional) {
            keys.target = scale.target();
        } else if (scale instanceof Scale.Steps steps) {
            keys.steps = steps.steps();
        } else if (scale instanceof Scale.Shortfall shortfall) {
            keys.target = shortfall.target();
            keys.step = shortfall.step();
            keys.per = shortfall.per();
        } else if (scale instanceof Scale.Parts parts) {
            keys.parts = parts.parts();
        } else if (scale instanceof Scale.Ratio ratio) {
            keys.empty = RuleSetDocument.word(ratio.empty());
            keys.atLeast = ratio.atLeast();
        } else if (scale instanceof Scale.Deduct deduct) {
            keys.weighed(deduct.step(), deduct.weights());
        } else if (scale instanceof Scale.Bonus bonus) {
            keys.each = bonus.each();
            keys.weighed(null, bonus.weights());
        } else if (scale instanceof Ladder ladder) {
            keys.counting = RuleSetDocument.word(ladder.counting());
            keys.empty = ladder.empty() == null ? null : RuleSetDocument.word(ladder.empty());
            keys.rungs = ladder.rungs();
        } else if (scale instanceof Graded graded) {
            keys.grades = graded.grades();
            keys.neutral = graded.neutral().stream().sorted().toList();
            keys.blank = graded.blank();
            keys.step = graded.blankStep();
        } else if (scale instanceof Mix mix) {
            keys.weighed(null, mix.weights());
        } else if (scale instanceof TotalDeduction off) {
            keys.weighed(off.step(), off.weights());
            keys.times = off.once() ? "once" : "each";
            keys.atMost = off.atMost();
        }
        return keys.part();
    }

    /** The keys on their way into the record. */
    private static final class Keys {
        private final Scale scale;
        private BigDecimal target;
        private List<Scale.Step> steps;
        private String empty;
        private BigDecimal atLeast;
        private BigDecimal step;
        private BigDecimal each;
        private BigDecimal per;
        private BigDecimal atMost;
        private String times;
        private String counting;
        private List<Ladder.Rung> rungs;
        private Map<String, BigDecimal> parts;
        private Map<String, BigDecimal> weights;
        private Map<String, BigDecimal> grades;
        private Collection<String> neutral;
        private String blank;

        Keys(Scale scale) {
            this.scale = scale;
        }

        void weighed(BigDecimal newStep, Map<String, BigDecimal> byWord) {
            step = newStep;
            weights = byWord.isEmpty() ? null : byWord;
        }

        ScalePart part() {
            Text unit = scale instanceof Scale.Veto || scale.unit().en().isEmpty() ? null : scale.unit();
            return new ScalePart(
                    scale.kind(),
                    target,
                    steps,
                    empty,
                    atLeast,
                    step,
                    each,
                    per,
                    atMost,
                    times,
                    counting,
                    rungs,
                    parts,
                    weights,
                    grades,
                    neutral,
                    blank,
                    unit);
        }
    }
}
