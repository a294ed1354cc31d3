package wenming.advise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best choices over several criteria, of each of which one option is taken: for every effort that is worth making, the
 * most points (a multiple-choice knapsack, exact). Of choices that are alike, the one that does more of an earlier criterion.
 */
final class Front {
    /** One criterion's options: points and effort of each. */
    record Item(List<BigDecimal> points, List<Long> efforts) {}

    /** A choice for one criterion and all after it; {@code next} is null behind the last. */
    record Choice(BigDecimal points, long effort, int option, Choice next) {
        /** The options taken, in the order of the items. */
        List<Integer> options() {
            List<Integer> all = new ArrayList<>();
            for (Choice at = this; at.next != null; at = at.next) {
                all.add(at.option);
            }
            return all;
        }
    }

    private static final Comparator<Choice> CHEAPEST = Comparator.comparingLong(Choice::effort)
            .thenComparing(Choice::points, Comparator.reverseOrder())
            .thenComparing(Choice::option, Comparator.reverseOrder());

    private Front() {}

    /** The choices, effort and points both rising; never empty. */
    static List<Choice> of(List<Item> items) {
        List<Choice> front = List.of(new Choice(BigDecimal.ZERO, 0, 0, null));
        for (int i = items.size() - 1; i >= 0; i--) {
            front = with(items.get(i), front);
        }
        return front;
    }

    private static List<Choice> with(Item item, List<Choice> front) {
        List<Choice> all = new ArrayList<>(front.size() * item.points().size());
        for (Choice next : front) {
            for (int option = 0; option < item.points().size(); option++) {
                all.add(new Choice(
                        next.points.add(item.points().get(option)),
                        Math.addExact(next.effort, item.efforts().get(option)),
                        option,
                        next));
            }
        }
        all.sort(CHEAPEST);
        List<Choice> best = new ArrayList<>();
        for (Choice choice : all) {
            if (best.isEmpty() || choice.points.compareTo(best.get(best.size() - 1).points) > 0) {
                best.add(choice);
            }
        }
        return best;
    }
}
