package wenming.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenming.model.Key;
import wenming.model.Period;
import wenming.model.Required;
import wenming.model.Text;
import wenming.model.Word;

/** The keys of {@code catalogue.yaml} as they stand in the file; {@link Catalogues} makes a RuleSet of them. */
record CatalogueForm(
        @Required String id,
        @Required String version,
        @Required Text title,
        @Required Text issuer,
        @Required Integer year,
        @Required @Key("for") @Word("unit-kinds") List<String> kinds,
        Period period,
        InForce inForce,
        @Required Weights weights,
        BigDecimal fullMark,
        BigDecimal bonusCap,
        @Required NotApplicable notApplicable,
        RoundingForm rounding,
        String calendar,
        Text noGrade,
        List<Grade> grades,
        List<Gate> gates,
        @Required List<Source> sources,
        List<TakeForm> takes,
        List<EvidenceRuleForm> evidenceRules,
        List<MilestoneForm> dates,
        List<Question> asks,
        List<SectionForm> sections,
        List<ComponentForm> composite,
        List<LeftOut> leftOut) {

    /** What a catalogue has of its own or from others, once it is joined. */
    record Whole(
            String calendar,
            List<Grade> grades,
            List<Source> sources,
            List<EvidenceRuleForm> evidenceRules,
            List<MilestoneForm> dates,
            List<Question> asks,
            List<SectionForm> sections) {}

    /** The same with what it takes from others. */
    CatalogueForm with(Whole whole) {
        return new CatalogueForm(
                id,
                version,
                title,
                issuer,
                year,
                kinds,
                period,
                inForce,
                weights,
                fullMark,
                bonusCap,
                notApplicable,
                rounding,
                whole.calendar(),
                noGrade,
                whole.grades(),
                gates,
                whole.sources(),
                takes,
                whole.evidenceRules(),
                whole.dates(),
                whole.asks(),
                whole.sections(),
                composite,
                leftOut);
    }

    /** Whether it consists of rules alone, which others take: there is nothing to score. */
    boolean rulesOnly() {
        return isEmpty(sections) && composite == null && !(isEmpty(evidenceRules) && isEmpty(dates) && isEmpty(grades));
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }

    /** Whether every criterion only lists places for a person to look at. */
    boolean doubtsOnly() {
        return sections != null
                && sections.stream()
                        .allMatch(section -> section.criteria() != null
                                && section.criteria().stream()
                                        .allMatch(criterion -> criterion.scale().kind() == ScaleKind.DOUBT));
    }

    record RoundingForm(@Required Integer places, @Required RoundingMode mode, Rounding.At at) {}

    /** Rules of another set: some of its rules on evidence, some of its days, its published lines. */
    record TakeForm(@Required String ruleSet, List<String> evidence, List<String> dates, Boolean grades) {}

    /** A rule on evidence in general; {@code of} are the lists whose criteria it is for. */
    record EvidenceRuleForm(
            @Required String id,
            @Required Text title,
            @Required String clause,
            @Required String source,
            @Required Mark mark,
            List<String> of,
            @Required ProofForm rule) {
        EvidenceRuleForm from(String newSource) {
            return new EvidenceRuleForm(id, title, clause, newSource, mark, of, rule);
        }
    }

    /** A day that a unit is told. */
    record MilestoneForm(
            @Required String id,
            @Required Text title,
            @Required String clause,
            @Required String source,
            @Required Mark mark,
            AfterForm after,
            Integer years,
            Integer months,
            Integer days,
            String yearly) {
        MilestoneForm from(String newSource) {
            return new MilestoneForm(id, title, clause, newSource, mark, after, years, months, days, yearly);
        }
    }

    /** From what a day counts. */
    record AfterForm(
            @Word("honour-kinds") List<String> honours,
            @Word("levels") String level,
            @Word("incident-kinds") List<String> incidents,
            Boolean problems) {}

    record SectionForm(
            @Required String id,
            @Required Text title,
            Text reason,
            List<IncludeForm> include,
            List<CriterionForm> criteria) {
        SectionForm with(List<CriterionForm> newCriteria) {
            return new SectionForm(id, title, reason, include, newCriteria);
        }
    }

    /** Criteria of another set; all of them where {@code criteria} is left out. */
    record IncludeForm(@Required String ruleSet, List<String> criteria, List<TailorForm> tailor) {}

    /** What is changed in a criterion of another set; {@code target} changes only that of its scale. */
    record TailorForm(
            @Required String criterion,
            Text title,
            Mark mark,
            BigDecimal points,
            ScaleForm scale,
            BigDecimal target,
            @Required Text reason) {}

    /** A whole rule set as a part of this one. */
    record ComponentForm(
            @Required String id,
            Text title,
            @Required String ruleSet,
            @Required BigDecimal weight,
            Period period,
            Integer year) {}

    record CriterionForm(
            @Required String id,
            @Required Text title,
            @Required String clause,
            @Required String source,
            @Required Mark mark,
            @Word("unit-kinds") List<String> appliesTo,
            @Required BigDecimal points,
            MeasureForm measure,
            List<String> reads,
            List<String> words,
            List<FilterForm> tallies,
            Map<String, BigDecimal> parameters,
            @Required ScaleForm scale,
            @Required Method method,
            @Required @Word("evidence-kinds") List<String> evidence,
            Proof proof,
            List<ProofForm> proofs,
            @Word("evidence-kinds") List<String> exemption,
            @Required Text owner,
            @Required String due,
            @Required Integer effort,
            @Required Text remedy) {

        /** The same, whose facts are proven as these ask. */
        CriterionForm proven(List<ProofForm> newProofs) {
            return new CriterionForm(
                    id,
                    title,
                    clause,
                    source,
                    mark,
                    appliesTo,
                    points,
                    measure,
                    reads,
                    words,
                    tallies,
                    parameters,
                    scale,
                    method,
                    evidence,
                    null,
                    newProofs,
                    exemption,
                    owner,
                    due,
                    effort,
                    remedy);
        }

        /** The same, taken into another set; a null change leaves everything as in the base. */
        CriterionForm taken(String newSource, List<String> newAppliesTo, TailorForm change) {
            boolean tailored = change != null;
            ScaleForm newScale = tailored && change.scale() != null ? change.scale() : scale;
            return new CriterionForm(
                    id,
                    tailored && change.title() != null ? change.title() : title,
                    clause,
                    newSource,
                    !tailored ? mark : change.mark() == null ? Mark.A : change.mark(),
                    newAppliesTo,
                    tailored && change.points() != null ? change.points() : points,
                    measure,
                    reads,
                    words,
                    tallies,
                    parameters,
                    tailored && change.target() != null ? newScale.to(change.target()) : newScale,
                    method,
                    evidence,
                    proof,
                    proofs,
                    exemption,
                    owner,
                    due,
                    effort,
                    remedy);
        }
    }

    /** Whether evidence is advice or a condition. */
    enum Proof {
        REQUIRED
    }

    record FilterForm(
            @Word("activity-categories") String category,
            @Word("activity-themes") String theme,
            @Word("levels") String level) {}

    record MeasureForm(
            @Required MeasureKind kind,
            @Required String of,
            List<String> words,
            @Word("activity-categories") String category,
            @Word("activity-themes") String theme,
            @Word("levels") String level,
            LocalDate by,
            Every every,
            Integer each,
            Integer lookBack,
            Terms.Concealed concealed,
            @Word("honour-results") List<String> results,
            Boolean highestOnly,
            @Word("finding-authors") List<String> authors,
            BigDecimal outOf,
            Terms.Split split,
            String register,
            Terms.Sees sees) {}

    record ProofForm(
            @Required @Word("evidence-kinds") List<String> kinds,
            @Word("evidence-kinds") List<String> instead,
            Integer atLeast,
            Integer minCharacters,
            Integer maxCharacters,
            Boolean numberOrSeal,
            Integer lastMonths,
            Integer lastYears,
            Boolean withCurrent,
            Boolean dated) {
        /** One piece of any of these kinds. */
        static ProofForm any(List<String> kinds) {
            return new ProofForm(kinds, null, null, null, null, null, null, null, null, null);
        }

        /** The same where only these kinds of it are asked for, and others may be handed in in their place. */
        ProofForm among(List<String> asked, List<String> all) {
            List<String> others = Stream.concat(instead == null ? Stream.of() : instead.stream(), all.stream())
                    .filter(kind -> !asked.contains(kind))
                    .distinct()
                    .toList();
            return new ProofForm(
                    asked,
                    others.isEmpty() ? null : others,
                    atLeast,
                    minCharacters,
                    maxCharacters,
                    numberOrSeal,
                    lastMonths,
                    lastYears,
                    withCurrent,
                    dated);
        }
    }

    /** The scales by their name in the file. */
    enum ScaleKind {
        THRESHOLD,
        PROPORTIONAL,
        STEPS,
        RATIO,
        DEDUCT,
        BONUS,
        VETO,
        SHORTFALL,
        PARTS,
        LADDER,
        GRADED,
        MIX,
        TOTAL_DEDUCTION,
        DOUBT
    }

    record StepForm(@Required BigDecimal atLeast, @Required BigDecimal points) {}

    /** A rung of a ladder: points, or a percentage of the criterion's. */
    record RungForm(
            @Required String grade,
            BigDecimal atLeast,
            BigDecimal above,
            BigDecimal atMost,
            BigDecimal points,
            BigDecimal percent) {}

    /** Whether a total deduction is made for each event or once. */
    enum Times {
        ONCE,
        EACH
    }

    record ScaleForm(
            @Required ScaleKind kind,
            BigDecimal target,
            List<StepForm> steps,
            Empty empty,
            BigDecimal atLeast,
            BigDecimal step,
            BigDecimal each,
            BigDecimal per,
            BigDecimal atMost,
            Times times,
            Scale.Counting counting,
            List<RungForm> rungs,
            Map<String, BigDecimal> parts,
            Map<String, BigDecimal> weights,
            Map<String, BigDecimal> grades,
            List<String> neutral,
            String blank,
            Text unit) {

        /** The same with another target. */
        ScaleForm to(BigDecimal newTarget) {
            return new ScaleForm(
                    kind, newTarget, steps, empty, atLeast, step, each, per, atMost, times, counting, rungs, parts,
                    weights, grades, neutral, blank, unit);
        }
    }
}
