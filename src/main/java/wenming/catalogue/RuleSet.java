package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import wenming.model.Period;
import wenming.model.Text;

/**
 * One published standard, at one version.
 *
 * @param kinds kinds of unit that it speaks to
 * @param period what a submission's period must lie in; null if anything will do
 * @param fullMark the standard's full mark; null where it is not known
 * @param bonusCap the most that all bonus criteria bring together; null if there is no such limit
 * @param noGrade why there is no grade; null if there are lines
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
        Weights weights,
        BigDecimal fullMark,
        BigDecimal bonusCap,
        NotApplicable notApplicable,
        Rounding rounding,
        Text noGrade,
        List<Grade> grades,
        List<Gate> gates,
        List<Source> sources,
        List<Question> asks,
        List<Section> sections,
        List<LeftOut> leftOut,
        WorkingDays calendar,
        String sha256) {
    public RuleSet {
        kinds = List.copyOf(kinds);
        grades = List.copyOf(grades);
        gates = List.copyOf(gates);
        sources = List.copyOf(sources);
        asks = List.copyOf(asks);
        sections = List.copyOf(sections);
        leftOut = List.copyOf(leftOut);
    }

    /** All criteria, in the catalogue's order. */
    public List<Criterion> criteria() {
        return sections.stream().flatMap(section -> section.criteria().stream()).toList();
    }

    /** The points that can be seen in the catalogue, bonus points left out. */
    public BigDecimal visible() {
        return criteria().stream()
                .filter(criterion -> !criterion.isBonus())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether every point of the full mark is visible, so that a published line may be applied. */
    public boolean complete() {
        return fullMark != null && visible().compareTo(fullMark) == 0;
    }
}
