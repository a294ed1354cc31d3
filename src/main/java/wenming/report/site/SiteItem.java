package wenming.report.site;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenming.catalogue.Criterion;
import wenming.catalogue.Graded;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Method;
import wenming.catalogue.Question;
import wenming.catalogue.RuleSet;
import wenming.model.FactKind;

/**
 * One criterion on an evaluator's checklist.
 *
 * @param kinds kinds of fault that weigh differently, words of {@code finding-kinds}; empty where all weigh the same
 * @param grades words of {@code grades} that may be given, the best first; empty unless it is graded
 * @param outOf the most points that may be given; null where none are given
 * @param authors whose findings count, words of {@code finding-authors}; empty: everybody's
 * @param placeKinds kinds of premises at which it is looked at; empty: every kind, or no premises
 * @param questions what the unit was asked and an evaluator may check, in the catalogue's order
 */
public record SiteItem(
        Criterion criterion,
        Way way,
        Where where,
        List<String> kinds,
        List<String> grades,
        BigDecimal outOf,
        List<String> authors,
        List<String> placeKinds,
        List<Question> questions) {
    public SiteItem {
        kinds = List.copyOf(kinds);
        grades = List.copyOf(grades);
        authors = List.copyOf(authors);
        placeKinds = List.copyOf(placeKinds);
        questions = List.copyOf(questions);
    }

    /** Whether an evaluator goes and looks: it is assessed on site or by a survey, or findings can speak of it. */
    static boolean isLookedAt(Criterion criterion) {
        boolean asked = criterion.method() == Method.SITE || criterion.method() == Method.SURVEY;
        return !criterion.isDoubt() && (asked || criterion.reads().contains(FactKind.FINDINGS));
    }

    static SiteItem of(Criterion criterion, RuleSet ruleSet) {
        Way way = Way.of(criterion);
        boolean looks = criterion.measure().kind() == MeasureKind.LOOKS;
        return new SiteItem(
                criterion,
                way,
                Where.of(criterion),
                way == Way.FAULTS ? heaviestFirst(criterion.scale().weights()) : List.of(),
                criterion.scale() instanceof Graded graded && way == Way.GRADES ? grades(graded) : List.of(),
                way == Way.POINTS ? criterion.measure().terms().outOf() : null,
                criterion.measure().terms().authors(),
                looks ? criterion.measure().words() : List.of(),
                ruleSet.asks().stream()
                        .filter(question -> criterion.measure().words().contains(question.key()))
                        .toList());
    }

    /** Id, as findings name it. */
    public String id() {
        return criterion.id();
    }

    /** Whether findings bring or cost points. */
    public boolean counts() {
        return way != Way.NOTED;
    }

    /** Whether it is looked at in premises of this kind. */
    boolean suits(String placeKind) {
        return placeKinds.isEmpty() || placeKinds.contains(placeKind);
    }

    private static List<String> heaviestFirst(Map<String, BigDecimal> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> grades(Graded graded) {
        Stream<String> unvalued = Stream.concat(
                graded.neutral().stream().sorted(), graded.blank() == null ? Stream.of() : Stream.of(graded.blank()));
        return Stream.concat(heaviestFirst(graded.grades()).stream(), unvalued).toList();
    }
}
