package wenming.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Origin;
import wenming.model.FactKind;
import wenming.model.Text;

/**
 * One criterion of a catalogue, with the keys that its file has. {@code measure} is null where rules of the set's own
 * measure it; {@code words} and {@code parameters} are then what these are given. {@code proofs} are all its rules on evidence.
 */
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
        List<String> words,
        Map<String, BigDecimal> parameters,
        ScalePart scale,
        String method,
        List<String> evidence,
        List<StandingPart.Proof> proofs,
        List<String> exemption,
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
                own ? criterion.measure().words() : List.of(),
                criterion.measure().terms().parameters(),
                ScalePart.of(criterion.scale()),
                RuleSetDocument.word(criterion.method()),
                criterion.evidence(),
                criterion.proof().stream().map(StandingPart.Proof::of).toList(),
                criterion.exemption(),
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
