package wenming.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import wenming.catalogue.RuleSet;
import wenming.model.NotCounted;
import wenming.model.Period;
import wenming.model.Text;
import wenming.model.Unit;

/**
 * The answer for one submission. Components are the keys of the JSON form, in its order; null and empty ones are left out.
 *
 * @param contract version of this form
 * @param score points secured today, bonus included
 * @param lowest points if everything open turns out badly
 * @param attainable points if everything open turns out well
 * @param max points that the visible criteria can bring, bonus left out
 * @param asked visible points of the criteria that apply to this unit; the rest is scaled up or counts as earned
 * @param notAssessed points of criteria that nobody has assessed yet, of {@code max}
 * @param bonus points on top, part of {@code score}
 * @param deducted points off the total, as a positive number; null where the standard takes none off
 * @param grade the published line that the score reaches; null where there is none
 * @param noGrade why there is no grade; null where there is one
 * @param visible points that the catalogue shows
 * @param fullMark points of the standard
 * @param parts of a composite, each scored by a rule set of its own; else empty
 * @param integrity the rules by which it was looked at for doubts; null where it was not
 * @param doubts what a person should look at; no part of any points
 * @param outcome "scored", "vetoed", "not-up-to-standard" where a gate is failed, or "not-comparable" where points are hidden
 * @param dates days that the standard sets for this unit, in their order
 * @param review the same by the unit's own findings alone; null where nobody else has any
 */
public record Scorecard(
        int contract,
        RuleSetLine ruleSet,
        SubmissionLine submission,
        UnitLine unit,
        Period period,
        LocalDate asOf,
        BigDecimal score,
        BigDecimal lowest,
        BigDecimal attainable,
        BigDecimal max,
        BigDecimal asked,
        BigDecimal notAssessed,
        BigDecimal bonus,
        BigDecimal deducted,
        GradeLine grade,
        Text noGrade,
        BigDecimal visible,
        BigDecimal fullMark,
        String outcome,
        List<VetoLine> vetoes,
        List<GateLine> gates,
        List<PartLine> parts,
        List<SectionLine> sections,
        List<MissingLine> missing,
        List<DateLine> dates,
        Review review,
        IntegrityLine integrity,
        List<DoubtLine> doubts) {

    /** The version of the form. */
    public static final int CONTRACT = 1;

    /** The same scorecard with its review. */
    public Scorecard with(Review newReview) {
        return with(newReview, integrity, doubts);
    }

    /** The same scorecard with the doubts that were found; no figure of it changes. */
    public Scorecard with(IntegrityLine by, List<DoubtLine> found) {
        return with(review, by, found);
    }

    private Scorecard with(Review newReview, IntegrityLine by, List<DoubtLine> found) {
        return new Scorecard(
                contract,
                ruleSet,
                submission,
                unit,
                period,
                asOf,
                score,
                lowest,
                attainable,
                max,
                asked,
                notAssessed,
                bonus,
                deducted,
                grade,
                noGrade,
                visible,
                fullMark,
                outcome,
                vetoes,
                gates,
                parts,
                sections,
                missing,
                dates,
                newReview,
                by,
                found);
    }

    /** Which rules: the same fingerprint means the same rules. */
    public record RuleSetLine(
            String id, String version, Text title, String weights, String notApplicable, String sha256) {
        static RuleSetLine of(RuleSet ruleSet) {
            return new RuleSetLine(
                    ruleSet.id(),
                    ruleSet.version(),
                    ruleSet.title(),
                    ruleSet.weights().name().toLowerCase(Locale.ROOT),
                    ruleSet.notApplicable().name().toLowerCase(Locale.ROOT),
                    ruleSet.sha256());
        }
    }

    /** By which rules doubts were looked for. */
    public record IntegrityLine(String id, String version, String sha256) {}

    /** Something that a person should look at, the places where, and what to look for. */
    public record DoubtLine(String id, Text title, List<NotCounted> places, Text look) {}

    /** Which bytes were scored. */
    public record SubmissionLine(String sha256) {}

    /** Whose submission it is. */
    public record UnitLine(String id, String name, String kind, String region, String parent) {
        static UnitLine of(Unit unit) {
            return new UnitLine(unit.id(), unit.name(), unit.kind(), unit.region(), unit.parent());
        }
    }

    /** A grade; {@code provisional} as long as open items could change it. */
    public record GradeLine(String id, Text title, boolean provisional) {}

    /** A veto that was hit, or that nobody has assessed yet. */
    public record VetoLine(String id, Text title, String clause, String status, List<String> facts) {
        VetoLine in(String part) {
            return new VetoLine(part + ":" + id, title, clause, status, facts);
        }
    }

    /** A gate beside the points: passed, failed or open; {@code items} are the sections or criteria that fail it. */
    public record GateLine(String id, Text title, String clause, String status, List<String> items) {
        GateLine in(String part) {
            List<String> told = items.stream().map(item -> part + ":" + item).toList();
            return new GateLine(part + ":" + id, title, clause, status, told);
        }
    }

    /** One part of a composite; {@code weighted} is its score times its weight, rounded for show: the sum is exact. */
    public record PartLine(
            String id,
            Text title,
            PartRuleSetLine ruleSet,
            BigDecimal weight,
            Period period,
            BigDecimal score,
            BigDecimal lowest,
            BigDecimal attainable,
            BigDecimal max,
            BigDecimal weighted) {}

    /** By which rules a part was scored. */
    public record PartRuleSetLine(String id, String version, String sha256) {}

    /** One section with its points as they stand in the catalogue, not scaled; {@code bonus} is null where it has none. */
    public record SectionLine(
            String id, Text title, BigDecimal score, BigDecimal max, BigDecimal bonus, List<CriterionLine> criteria) {
        SectionLine in(String part) {
            return new SectionLine(
                    part + ":" + id,
                    title,
                    score,
                    max,
                    bonus,
                    criteria.stream().map(line -> line.in(part)).toList());
        }
    }

    /**
     * One criterion: how it ended, what was measured, and the facts behind it.
     *
     * @param scale name of the scale
     * @param measured the amount; null where nothing was measured
     * @param target the amount asked for; null where there is none
     * @param whole what the amount is a share of; null where it is none
     * @param grade the grade on a ladder; null where there is none
     * @param points secured today
     * @param attainable points if what is open turns out well; null where nothing is open
     * @param lacking words asked for that no fact answers
     * @param reason why it was not assessed or does not apply; null where it was assessed
     * @param where JSON pointers of what would have to be given
     * @param origin from where the rule set took the criterion; null if it is its own
     */
    public record CriterionLine(
            String id,
            Text title,
            String clause,
            String mark,
            String method,
            String scale,
            Status status,
            BigDecimal measured,
            BigDecimal target,
            BigDecimal whole,
            Text unit,
            String grade,
            BigDecimal points,
            BigDecimal max,
            BigDecimal attainable,
            List<String> counted,
            List<NotCounted> notCounted,
            List<NotCounted> open,
            List<String> lacking,
            String reason,
            List<String> where,
            OriginLine origin) {
        CriterionLine in(String part) {
            return new CriterionLine(
                    part + ":" + id,
                    title,
                    clause,
                    mark,
                    method,
                    scale,
                    status,
                    measured,
                    target,
                    whole,
                    unit,
                    grade,
                    points,
                    max,
                    attainable,
                    counted,
                    notCounted,
                    open,
                    lacking,
                    reason,
                    where,
                    origin);
        }
    }

    /** The rule set from which a criterion was taken; {@code reason} says why it was tailored, null if it was not. */
    public record OriginLine(String ruleSet, String version, Text reason) {}

    /**
     * Something that is missing, and what to do about it.
     *
     * @param cause absent, below-threshold, stale, evidence-missing, evidence-invalid, points-lost or fault-found
     * @param shortBy how much is short, or how many faults there are; null for a veto
     * @param points that are lost as things stand; what is only not known is not among them
     * @param due a day, or standing, monthly, weekly, daily
     * @param state open or overdue
     * @param days left or late; null where there is no day
     */
    public record MissingLine(
            String criterion,
            Text title,
            String clause,
            String mark,
            String cause,
            BigDecimal shortBy,
            Text unit,
            BigDecimal points,
            String due,
            String state,
            Long days,
            Text owner,
            List<String> evidence,
            List<EvidenceLine> evidenceRules,
            Text remedy,
            List<String> lacking,
            List<NotCounted> facts) {
        MissingLine in(String part, BigDecimal newPoints) {
            return new MissingLine(
                    part + ":" + criterion,
                    title,
                    clause,
                    mark,
                    cause,
                    shortBy,
                    unit,
                    newPoints,
                    due,
                    state,
                    days,
                    owner,
                    evidence,
                    evidenceRules,
                    remedy,
                    lacking,
                    facts);
        }
    }

    /**
     * What the evidence of each fact must be for the fact to count; {@code words} say all of it.
     *
     * @param kinds of which kinds
     * @param instead kinds that are taken in their place
     * @param numberOrSeal true where a document number or a seal is asked for; else null
     * @param from first day of the time in which it must be dated; null where no date is asked for
     * @param to last day of that time
     */
    public record EvidenceLine(
            List<String> kinds,
            List<String> instead,
            int atLeast,
            Integer minCharacters,
            Integer maxCharacters,
            Boolean numberOrSeal,
            LocalDate from,
            LocalDate to,
            Text words) {}

    /**
     * A day that the standard sets for this unit.
     *
     * @param fact JSON pointer of the fact from which it counts; null for a day of each year
     * @param state "ahead", "today" or "past"
     * @param days until it, or since it
     */
    public record DateLine(
            String id, Text title, String clause, String mark, LocalDate day, String fact, String state, long days) {
        DateLine in(String part) {
            return new DateLine(part + ":" + id, title, clause, mark, day, fact, state, days);
        }

        /** Whether another part of the whole tells it too. */
        boolean isTheSameAs(DateLine other) {
            return day.equals(other.day) && title.equals(other.title) && Objects.equals(fact, other.fact);
        }
    }
}
