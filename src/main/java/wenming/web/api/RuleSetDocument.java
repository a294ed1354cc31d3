package wenming.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import wenming.catalogue.Component;
import wenming.catalogue.Gate;
import wenming.catalogue.Grade;
import wenming.catalogue.InForce;
import wenming.catalogue.LeftOut;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.catalogue.Source;
import wenming.model.Period;
import wenming.model.Text;

/** A whole catalogue as JSON, with the keys that its file has, and what the program adds: visible points and fingerprint. */
record RuleSetDocument(
        String id,
        String version,
        Text title,
        Text issuer,
        int year,
        @JsonProperty("for") List<String> kinds,
        Period period,
        InForce inForce,
        String weights,
        BigDecimal fullMark,
        BigDecimal visible,
        BigDecimal bonusCap,
        String notApplicable,
        RoundingPart rounding,
        String calendar,
        Text noGrade,
        List<Grade> grades,
        List<GatePart> gates,
        List<Source> sources,
        List<StandingPart.Evidence> evidenceRules,
        List<StandingPart.Day> dates,
        List<QuestionPart> asks,
        List<SectionPart> sections,
        List<ComponentPart> composite,
        List<LeftOut> leftOut,
        String sha256) {

    record RoundingPart(int places, String mode, String at) {}

    record GatePart(
            String id, String kind, Text title, String clause, String mark, List<String> criteria, BigDecimal atLeast) {
        static GatePart of(Gate gate) {
            return new GatePart(
                    gate.id(),
                    word(gate.kind()),
                    gate.title(),
                    gate.clause(),
                    gate.mark().name(),
                    gate.criteria(),
                    gate.atLeast());
        }
    }

    record QuestionPart(String key, String type, Text title) {}

    record SectionPart(String id, Text title, Text reason, List<CriterionPart> criteria) {
        static SectionPart of(RuleSet set, Section section) {
            return new SectionPart(
                    section.id(),
                    section.title(),
                    section.reason(),
                    section.criteria().stream()
                            .map(criterion ->
                                    CriterionPart.of(criterion, set.origins().get(criterion.id())))
                            .toList());
        }
    }

    record ComponentPart(
            String id,
            Text title,
            String ruleSet,
            String version,
            String sha256,
            BigDecimal weight,
            Period period,
            Integer year) {
        static ComponentPart of(Component part) {
            return new ComponentPart(
                    part.id(),
                    part.title(),
                    part.ruleSet().id(),
                    part.ruleSet().version(),
                    part.ruleSet().sha256(),
                    part.weight(),
                    part.period(),
                    part.year());
        }
    }

    static RuleSetDocument of(RuleSet set) {
        return new RuleSetDocument(
                set.id(),
                set.version(),
                set.title(),
                set.issuer(),
                set.year(),
                set.kinds(),
                set.period(),
                set.inForce(),
                word(set.weights()),
                set.fullMark(),
                set.visible(),
                set.bonusCap(),
                word(set.notApplicable()),
                new RoundingPart(
                        set.rounding().places(),
                        word(set.rounding().mode()),
                        word(set.rounding().at())),
                set.calendar() == null ? null : set.calendar().id(),
                set.noGrade(),
                set.grades(),
                set.gates().stream().map(GatePart::of).toList(),
                set.sources(),
                set.evidenceRules().stream().map(StandingPart.Evidence::of).toList(),
                set.dates().stream().map(StandingPart.Day::of).toList(),
                set.asks().stream()
                        .map(ask -> new QuestionPart(ask.key(), word(ask.type()), ask.title()))
                        .toList(),
                set.sections().stream()
                        .map(section -> SectionPart.of(set, section))
                        .toList(),
                set.components().stream().map(ComponentPart::of).toList(),
                set.leftOut(),
                set.sha256());
    }

    /** The constant as catalogues write it, for example {@code not-assessed}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
