package wenming.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import wenming.catalogue.Criterion;
import wenming.catalogue.Fraction;
import wenming.catalogue.Ladder;
import wenming.catalogue.Origin;
import wenming.catalogue.Rounding;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.model.Measurement;
import wenming.model.Submission;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Scorecard.VetoLine;

/** Makes the scorecard of one submission by one rule set. Thread-safe. */
public final class Scorer {
    private final RuleSet ruleSet;
    private final Judge judge;
    private final BigDecimal visible;
    private final boolean complete;

    /** Scores by this rule set. */
    public Scorer(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.judge = new Judge(ruleSet.rounding());
        this.complete = ruleSet.complete();
        this.visible = ruleSet.rounding().of(ruleSet.visible());
    }

    /**
     * The scorecard.
     *
     * @param submission what was measured
     * @param sha256 of the submission's bytes as received
     * @param asOf the day the scorecard speaks of
     * @param measurements one for each criterion, in the catalogue's order
     */
    public Scorecard score(Submission submission, String sha256, LocalDate asOf, List<Measurement> measurements) {
        return judge(submission, sha256, asOf, measurements).card();
    }

    /** The same with the sums as they were before they were rounded at the total. */
    public Judged judge(Submission submission, String sha256, LocalDate asOf, List<Measurement> measurements) {
        Totals totals = new Totals(ruleSet, visible);
        Missing missing = new Missing(submission.period(), asOf);
        List<SectionLine> sections = new ArrayList<>();
        List<MissingLine> lacks = new ArrayList<>();
        List<VetoLine> vetoes = new ArrayList<>();
        int next = 0;
        for (Section section : ruleSet.sections()) {
            List<CriterionLine> lines = new ArrayList<>();
            BigDecimal max = ruleSet.rounding().of(BigDecimal.ZERO);
            BigDecimal bonus = null;
            for (Criterion criterion : section.criteria()) {
                Judgement judgement = judge.judge(criterion, measurements.get(next++));
                CriterionLine line = line(criterion, judgement);
                lines.add(line);
                totals.add(criterion, judgement);
                if (criterion.isBonus() && criterion.scale().open()) {
                    // nobody here knows what it is worth: the section shows no bonus of nothing
                } else if (criterion.isBonus()) {
                    bonus = bonus == null ? line.points() : bonus.add(line.points());
                } else if (line.status() != Status.NOT_APPLICABLE) {
                    max = max.add(line.max());
                }
                veto(criterion, line, vetoes);
                if (judgement instanceof Judgement.Earned earned && lacking(criterion, line)) {
                    lacks.add(missing.line(
                            criterion, earned.measured(), line.max().subtract(best(line))));
                }
            }
            BigDecimal score = ruleSet.rounding().of(totals.endOfSection().now());
            sections.add(new SectionLine(section.id(), section.title(), score, max, bonus, lines));
        }
        // Vetoes first, then what brings most; equal ones stay in the catalogue's order.
        lacks.sort(Comparator.comparing((MissingLine line) -> line.points().signum() != 0)
                .thenComparing(MissingLine::points, Comparator.reverseOrder()));
        return new Judged(
                card(submission, sha256, asOf, totals, sections, vetoes, lacks),
                totals.exactScore(),
                totals.exactLowest(),
                totals.exactAttainable(),
                totals.exactNotAssessed());
    }

    /** The points that a criterion would bring today if this were measured, as they are added up. */
    public Fraction secured(Criterion criterion, Measurement measurement) {
        return judge.judge(criterion, measurement).points().now();
    }

    /** Whether the criterion would count at all if this were measured. */
    public boolean asks(Criterion criterion, Measurement measurement) {
        return !(judge.judge(criterion, measurement) instanceof Judgement.NotApplicable);
    }

    /** Whether the criterion would be met if this were measured. */
    public boolean met(Criterion criterion, Measurement measurement) {
        return status(criterion, measurement) == Status.MET;
    }

    /** How the criterion would end if this were measured. */
    public Status status(Criterion criterion, Measurement measurement) {
        return status(criterion, judge.judge(criterion, measurement));
    }

    /** The points of a section whose criteria add up to this. */
    public Fraction section(Fraction sum) {
        return ruleSet.rounding().at(Rounding.At.SECTION, sum);
    }

    /**
     * The score that these sums make. None of them can make it lower by being higher.
     *
     * @param earned points of all sections
     * @param onTop bonus points, before they are capped
     * @param off points taken off the total, at most zero
     * @param notAsked points of the criteria that do not apply
     */
    public BigDecimal total(Fraction earned, Fraction onTop, Fraction off, BigDecimal notAsked) {
        return new Totals(ruleSet, visible).of(earned, onTop, off, notAsked);
    }

    private Scorecard card(
            Submission submission,
            String sha256,
            LocalDate asOf,
            Totals totals,
            List<SectionLine> sections,
            List<VetoLine> vetoes,
            List<MissingLine> missing) {
        boolean vetoed = vetoes.stream().anyMatch(veto -> veto.status().equals("hit"));
        BigDecimal score = totals.score();
        BigDecimal lowest = totals.lowest();
        BigDecimal attainable = totals.attainable();
        List<Scorecard.GateLine> gates = ruleSet.gates().isEmpty() ? List.of() : new Gates(ruleSet).lines(sections);
        Scorecard.GateLine failed = gates.stream()
                .filter(gate -> gate.status().equals("failed"))
                .findFirst()
                .orElse(null);
        PublishedLines lines = PublishedLines.of(ruleSet, complete, vetoed, failed, score, lowest, attainable);
        return new Scorecard(
                Scorecard.CONTRACT,
                Scorecard.RuleSetLine.of(ruleSet),
                new Scorecard.SubmissionLine(sha256),
                Scorecard.UnitLine.of(submission.unit()),
                submission.period(),
                asOf,
                score,
                lowest,
                attainable,
                visible,
                ruleSet.rounding().of(visible.subtract(totals.notAsked())),
                totals.notAssessed(),
                totals.bonus(),
                totals.deducted(),
                lines.grade(),
                lines.noGrade(),
                visible,
                ruleSet.fullMark() == null ? null : ruleSet.rounding().of(ruleSet.fullMark()),
                lines.outcome(),
                vetoes,
                gates,
                List.of(),
                sections,
                missing,
                new Dates(submission, asOf).of(ruleSet),
                null,
                null,
                List.of());
    }

    /** Whether something is missing for certain: what is only not known yet may still turn out well. */
    private static boolean lacking(Criterion criterion, CriterionLine line) {
        boolean eventsAlone = criterion.isVeto()
                || (criterion.isTotalDeduction() && criterion.scale().open());
        return eventsAlone
                ? line.measured().signum() > 0
                : !criterion.isBonus() && !criterion.isDoubt() && best(line).compareTo(line.max()) < 0;
    }

    private static BigDecimal best(CriterionLine line) {
        return line.attainable() == null ? line.points() : line.attainable();
    }

    private static void veto(Criterion criterion, CriterionLine line, List<VetoLine> vetoes) {
        if (criterion.isVeto() && line.status() == Status.NOT_ASSESSED) {
            vetoes.add(new VetoLine(line.id(), line.title(), line.clause(), "not-assessed", line.where()));
        } else if (criterion.isVeto() && line.status() == Status.UNMET) {
            List<String> facts =
                    line.notCounted().stream().map(fact -> fact.pointer()).toList();
            vetoes.add(new VetoLine(line.id(), line.title(), line.clause(), "hit", facts));
        }
    }

    private CriterionLine line(Criterion criterion, Judgement judgement) {
        Measurement.Taken taken = judgement instanceof Judgement.Earned earned ? earned.measured() : null;
        Judgement.Points points = judgement.points();
        Rounding rounding = ruleSet.rounding();
        boolean undecided = points.attainable().compareTo(points.now()) != 0;
        String reason = judgement instanceof Judgement.NotAssessed not
                ? not.reason()
                : judgement instanceof Judgement.NotApplicable not ? not.reason() : null;
        return new CriterionLine(
                criterion.id(),
                criterion.title(),
                criterion.clause(),
                criterion.mark().name(),
                criterion.method().name().toLowerCase(Locale.ROOT),
                criterion.scale().kind(),
                status(criterion, judgement),
                taken == null ? null : taken.amount(),
                criterion.scale().target(),
                taken == null ? null : taken.whole(),
                criterion.scale().unit(),
                taken != null && criterion.scale() instanceof Ladder ladder ? grade(ladder, taken) : null,
                rounding.of(points.now()),
                rounding.of(criterion.points()),
                undecided ? rounding.of(points.attainable()) : null,
                taken == null ? List.of() : taken.counted(),
                taken == null ? List.of() : taken.notCounted(),
                taken == null ? List.of() : taken.open(),
                taken == null ? List.of() : taken.lacking(),
                reason,
                judgement instanceof Judgement.NotAssessed not ? not.where() : List.of(),
                origin(criterion));
    }

    private Scorecard.OriginLine origin(Criterion criterion) {
        Origin origin = ruleSet.origins().get(criterion.id());
        return origin == null
                ? null
                : new Scorecard.OriginLine(
                        origin.ruleSet().id(), origin.ruleSet().version(), origin.reason());
    }

    private Status status(Criterion criterion, Judgement judgement) {
        if (judgement instanceof Judgement.NotAssessed) {
            return Status.NOT_ASSESSED;
        } else if (judgement instanceof Judgement.NotApplicable) {
            return Status.NOT_APPLICABLE;
        } else if (criterion.isVeto() || criterion.isTotalDeduction() || criterion.isDoubt()) {
            boolean hit = ((Judgement.Earned) judgement).measured().amount().signum() > 0;
            return hit ? Status.UNMET : Status.MET;
        } else if (criterion.scale().open()) {
            boolean any = ((Judgement.Earned) judgement).measured().amount().signum() > 0;
            return any ? Status.MET : Status.UNMET;
        }
        Fraction points = judgement.points().now();
        Fraction full = ruleSet.rounding().at(Rounding.At.CRITERION, Fraction.of(criterion.points()));
        return points.compareTo(full) == 0 ? Status.MET : points.part().signum() == 0 ? Status.UNMET : Status.PARTIAL;
    }

    /** The grade of the rung on which the criterion stands; null where the share is of nothing. */
    private static String grade(Ladder ladder, Measurement.Taken taken) {
        boolean ofNothing = taken.whole() != null && taken.whole().signum() == 0;
        return ofNothing ? null : ladder.rung(Judge.now(taken)).grade();
    }
}
