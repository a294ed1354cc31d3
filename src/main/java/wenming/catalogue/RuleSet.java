package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import wenming.model.Period;
import wenming.model.Text;

/**
 * One published standard, at one version.
 *
 * @param kinds kinds of unit that it speaks to; empty: every kind
 * @param period what a submission's period must lie in; null if anything will do
 * @param inForce the periods for which this version is chosen; null if {@code period} says so or any will do
 * @param fullMark the standard's full mark; null where it is not known
 * @param bonusCap the most that all bonus criteria bring together; null if there is no such limit
 * @param noGrade why there is no grade; null if there are lines
 * @param evidenceRules rules on evidence in general; its criteria carry them already
 * @param dates days that a unit is told
 * @param sections empty for a composite, and for a set of rules that others take
 * @param components of a composite, each a whole rule set with a weight; else empty
 * @param origins from where criteria of other sets were taken, by id
 * @param calendar its working days; null if none of its criteria needs them
 * @param sha256 of the files that decide a score: catalogue, rules, common rules, calendar
 */
public record RuleSet(
        String id,
        String version,
        Text title,
        Text issuer,
        int year,
        List<String> kinds,
        Period period,
        InForce inForce,
        Weights weights,
        BigDecimal fullMark,
        BigDecimal bonusCap,
        NotApplicable notApplicable,
        Rounding rounding,
        Text noGrade,
        List<Grade> grades,
        List<Gate> gates,
        List<EvidenceRule> evidenceRules,
        List<Milestone> dates,
        List<Source> sources,
        List<Question> asks,
        List<Section> sections,
        List<Component> components,
        Map<String, Origin> origins,
        List<LeftOut> leftOut,
        WorkingDays calendar,
        String sha256) {
    /** Id of the set by which submissions are looked at for doubts; nothing is scored by it. */
    public static final String INTEGRITY = "integrity";

    public RuleSet {
        kinds = List.copyOf(kinds);
        grades = List.copyOf(grades);
        gates = List.copyOf(gates);
        evidenceRules = List.copyOf(evidenceRules);
        dates = List.copyOf(dates);
        sources = List.copyOf(sources);
        asks = List.copyOf(asks);
        sections = List.copyOf(sections);
        components = List.copyOf(components);
        origins = Map.copyOf(origins);
        leftOut = List.copyOf(leftOut);
    }

    /** How this version is asked for. */
    public Reference reference() {
        return new Reference(id, version);
    }

    /** Whether it only shows how sets are written, as its id says at the end: it is no standard that anybody is held to. */
    public boolean isExample() {
        return id.endsWith("-example") || id.endsWith("-examples");
    }

    /** Whether it is made of other rule sets. */
    public boolean isComposite() {
        return !components.isEmpty();
    }

    /** All criteria, in the catalogue's order. */
    public List<Criterion> criteria() {
        return sections.stream().flatMap(section -> section.criteria().stream()).toList();
    }

    /** The same set as if it asked for this criterion alone: what serves it is what serves this set. */
    public RuleSet asking(Criterion criterion) {
        return new RuleSet(
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
                noGrade,
                grades,
                List.of(),
                evidenceRules,
                List.of(),
                sources,
                asks,
                List.of(new Section(criterion.id(), criterion.title(), null, List.of(criterion))),
                List.of(),
                Map.of(),
                leftOut,
                calendar,
                sha256);
    }

    /** The criteria of a section that come from no other set, in the order of the file. */
    public List<Criterion> own(Section section) {
        return section.criteria().stream()
                .filter(criterion -> !origins.containsKey(criterion.id()))
                .toList();
    }

    /** How many criteria there are, those of its components among them. */
    public int size() {
        return criteria().size()
                + components.stream()
                        .mapToInt(component -> component.ruleSet().size())
                        .sum();
    }

    /** Whether it only lists places for a person to look at: its rules see every entry as it was handed in. */
    public boolean doubtsOnly() {
        List<Criterion> all = criteria();
        return !all.isEmpty() && all.stream().allMatch(Criterion::isDoubt);
    }

    /** The points that can be seen in the catalogue, bonus points left out. */
    public BigDecimal visible() {
        if (isComposite()) {
            return weighted(RuleSet::visible);
        }
        return criteria().stream()
                .filter(criterion -> !criterion.isBonus())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether every point of the full mark is visible, so that a published line may be applied. */
    public boolean complete() {
        return fullMark != null
                && visible().compareTo(fullMark) == 0
                && components.stream().allMatch(component -> component.ruleSet().complete());
    }

    private BigDecimal weighted(Function<RuleSet, BigDecimal> points) {
        BigDecimal sum = components.stream()
                .map(component -> points.apply(component.ruleSet()).multiply(component.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
