package wenming.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.Fraction;

/**
 * The best choices over several items, of each of which one option is taken: for every effort that is worth making, the
 * most points (a multiple-choice knapsack, exact), apart for each number of criteria met that a gate asks for. Of choices
 * that are alike, the one that does more of an earlier item.
 */
final class Front {
    /** One way to deal with an item; {@code met} counts criteria that are met, one figure for each gate. */
    record Option(Fraction points, long effort, List<Integer> met) {}

    /** A choice for one item and all after it; {@code next} is null behind the last. */
    record Choice(Fraction points, long effort, List<Integer> met, int option, Choice next) {
        /** The options taken, in the order of the items. */
        List<Integer> options() {
            List<Integer> all = new ArrayList<>();
            for (Choice at = this; at.next != null; at = at.next) {
                all.add(at.option);
            }
            return all;
        }

        Option asOption(Fraction worth) {
            return new Option(worth, effort, met);
        }
    }

    private static final Comparator<Choice> CHEAPEST = Comparator.comparingLong(Choice::effort)
            .thenComparing(Choice::points, Comparator.reverseOrder())
            .thenComparing(Choice::option, Comparator.reverseOrder());

    private Front() {}

    /**
     * The choices; for each number of criteria met effort and points both rise. Never empty.
     *
     * @param enough how many criteria each gate asks for: more are not told apart
     */
    static List<Choice> of(List<List<Option>> items, List<Integer> enough) {
        List<Integer> none = enough.stream().map(gate -> 0).toList();
        List<Choice> front = List.of(new Choice(Fraction.ZERO, 0, none, 0, null));
        for (int i = items.size() - 1; i >= 0; i--) {
            front = with(items.get(i), front, enough);
        }
        return front;
    }

    private static List<Choice> with(List<Option> item, List<Choice> front, List<Integer> enough) {
        List<Choice> all = new ArrayList<>(front.size() * item.size());
        for (Choice next : front) {
            for (int i = 0; i < item.size(); i++) {
                Option option = item.get(i);
                all.add(new Choice(
                        next.points.plus(option.points()),
                        Math.addExact(next.effort, option.effort()),
                        sum(next.met, option.met(), enough),
                        i,
                        next));
            }
        }
        all.sort(CHEAPEST);
        Map<List<Integer>, Fraction> most = new LinkedHashMap<>();
        List<Choice> best = new ArrayList<>();
        for (Choice choice : all) {
            Fraction before = most.get(choice.met);
            if (before == null || choice.points.compareTo(before) > 0) {
                most.put(choice.met, choice.points);
                best.add(choice);
            }
        }
        return best;
    }

    private static List<Integer> sum(List<Integer> some, List<Integer> more, List<Integer> enough) {
        if (enough.isEmpty()) {
            return enough;
        }
        List<Integer> sum = new ArrayList<>();
        for (int i = 0; i < enough.size(); i++) {
            sum.add(Math.min(enough.get(i), some.get(i) + more.get(i)));
        }
        return List.copyOf(sum);
    }
}
