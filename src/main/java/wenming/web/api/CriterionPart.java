package wenming.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Origin;
import wenming.catalogue.Scale;
import wenming.model.FactKind;
import wenming.model.Text;

/** One criterion of a catalogue. {@code measure} is null where rules of the set's own measure it. */
record CriterionPart(
        String id,
        Text title,
        String clause,
        String source,
        String mark,
        List<String> appliesTo,
        BigDecimal points,
        MeasurePart measure,
        List<String> reads,
        ScalePart scale,
        String method,
        List<String> evidence,
        String proof,
        Text owner,
        String due,
        int effort,
        Text remedy,
        OriginPart origin) {

    /** From which set it was taken; {@code reason} is null where nothing was tailored. */
    record OriginPart(String ruleSet, String version, Text reason) {
        static OriginPart of(Origin origin) {
            return origin == null
                    ? null
                    : new OriginPart(origin.ruleSet().id(), origin.ruleSet().version(), origin.reason());
        }
    }

    record MeasurePart(
            String kind,
            String of,
            List<String> words,
            String category,
            String theme,
            String level,
            LocalDate by,
            String every) {
        static MeasurePart of(Measure measure) {
            return new MeasurePart(
                    RuleSetDocument.word(measure.kind()),
                    measure.of(),
                    measure.words(),
                    measure.filter().category(),
                    measure.filter().theme(),
                    measure.filter().level(),
                    measure.by(),
                    measure.every() == null ? null : RuleSetDocument.word(measure.every()));
        }
    }

    record ScalePart(
            String kind,
            BigDecimal target,
            List<Scale.Step> steps,
            String empty,
            BigDecimal atLeast,
            BigDecimal step,
            BigDecimal each,
            Text unit) {
        static ScalePart of(Scale scale) {
            Text unit = scale instanceof Scale.Veto || scale.unit().en().isEmpty() ? null : scale.unit();
            if (scale instanceof Scale.Threshold threshold) {
                return new ScalePart("threshold", threshold.target(), null, null, null, null, null, unit);
            } else if (scale instanceof Scale.Proportional proportional) {
                return new ScalePart("proportional", proportional.target(), null, null, null, null, null, unit);
            } else if (scale instanceof Scale.Steps steps) {
                return new ScalePart("steps", null, steps.steps(), null, null, null, null, unit);
            } else if (scale instanceof Scale.Ratio ratio) {
                String empty = RuleSetDocument.word(ratio.empty());
                return new ScalePart("ratio", null, null, empty, ratio.atLeast(), null, null, unit);
            } else if (scale instanceof Scale.Deduct deduct) {
                return new ScalePart("deduct", null, null, null, null, deduct.step(), null, unit);
            } else if (scale instanceof Scale.Bonus bonus) {
                return new ScalePart("bonus", null, null, null, null, null, bonus.each(), unit);
            }
            return new ScalePart("veto", null, null, null, null, null, null, null);
        }
    }

    static CriterionPart of(Criterion criterion, Origin origin) {
        boolean own = criterion.measure().kind() == MeasureKind.OWN;
        return new CriterionPart(
                criterion.id(),
                criterion.title(),
                criterion.clause(),
                criterion.source(),
                criterion.mark().name(),
                criterion.appliesTo(),
                criterion.points(),
                own ? null : MeasurePart.of(criterion.measure()),
                criterion.reads().stream().map(FactKind::key).toList(),
                ScalePart.of(criterion.scale()),
                RuleSetDocument.word(criterion.method()),
                criterion.evidence(),
                criterion.proof().isEmpty() ? null : "required",
                criterion.owner(),
                due(criterion.due()),
                criterion.effort(),
                criterion.remedy(),
                OriginPart.of(origin));
    }

    private static String due(Due due) {
        return due.rhythm() == Due.Rhythm.ONCE ? due.day().toString() : RuleSetDocument.word(due.rhythm());
    }
}
