package wenming.web.pages.rulesets;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import wenming.catalogue.Criterion;
import wenming.catalogue.Mark;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Method;
import wenming.catalogue.RuleSet;
import wenming.report.Owners;
import wenming.report.Owners.Item;

/**
 * How much of a standard a rule set covers, of a composite what its components cover together.
 *
 * @param all how many criteria there are
 * @param evaluators criteria that hang on what somebody sees on site, asks or gives
 * @param figures how many ask for a number or a share
 * @param vetoes how many are vetoes
 * @param leftOut items of the source that are no criterion here
 */
public record Coverage(
        int all,
        List<Count> marks,
        List<Count> methods,
        List<Item> evaluators,
        int figures,
        int vetoes,
        int bonuses,
        int leftOut) {
    /** So many criteria of a kind, and their points, bonus left out. */
    public record Count(String word, int criteria, BigDecimal points) {}

    /** Of a rule set. */
    public static Coverage of(RuleSet set) {
        List<Item> items = Owners.items(set);
        return new Coverage(
                items.size(),
                Arrays.stream(Mark.values())
                        .map(mark -> count(mark.name(), items, one -> one.mark() == mark))
                        .toList(),
                Arrays.stream(Method.values())
                        .map(method -> count(Filter.word(method), items, one -> one.method() == method))
                        .toList(),
                items.stream().filter(item -> needsPeople(item.criterion())).toList(),
                number(items, Filter::asksForFigures),
                number(items, Criterion::isVeto),
                number(items, Criterion::isBonus),
                set.leftOut().size()
                        + set.components().stream()
                                .mapToInt(part -> part.ruleSet().leftOut().size())
                                .sum());
    }

    /** Whether a person has to look, ask or judge before anything can be said. */
    static boolean needsPeople(Criterion criterion) {
        return !criterion.isDoubt()
                && (criterion.measure().kind().ofFindings()
                        || criterion.measure().kind() == MeasureKind.LOOKS
                        || criterion.method() == Method.SITE
                        || criterion.method() == Method.SURVEY);
    }

    private static Count count(String word, List<Item> items, Predicate<Criterion> which) {
        List<Criterion> all = items.stream().map(Item::criterion).filter(which).toList();
        BigDecimal points = all.stream()
                .filter(criterion -> !criterion.isBonus())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Count(word, all.size(), points);
    }

    private static int number(List<Item> items, Predicate<Criterion> which) {
        return (int) items.stream().map(Item::criterion).filter(which).count();
    }
}
