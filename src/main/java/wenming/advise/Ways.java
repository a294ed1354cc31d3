package wenming.advise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.advise.Front.Choice;
import wenming.advise.Options.Option;
import wenming.catalogue.Criterion;
import wenming.catalogue.Fraction;
import wenming.catalogue.Section;

/**
 * All ways up that are worth looking at: for the sections, whose sum is scaled, for the bonuses on top of it, and for what is
 * taken off the total.
 */
final class Ways {
    /** What is done, as units by place of the criterion, and what that makes. */
    record Way(BigDecimal total, long effort, Map<Integer, Long> units) {}

    private final Situation situation;
    private final List<Prospect> prospects;
    private final Barriers barriers;
    private final List<Integer> needed;
    private final List<List<Option>> options = new ArrayList<>();
    private final List<List<Integer>> sections = new ArrayList<>();
    private final List<List<Choice>> sectionFronts = new ArrayList<>();
    private final List<Integer> bonuses = new ArrayList<>();
    private final List<Integer> deductions = new ArrayList<>();
    private final List<Choice> front;
    private final List<Choice> bonusFront;
    private final List<Choice> deductionFront;
    private final List<Integer> metByVetoes;
    private BigDecimal notAsked = BigDecimal.ZERO;
    private boolean passable = true;

    /** With the gates in the way, or as if there were none. */
    Ways(Situation situation, List<Prospect> prospects, boolean gates) {
        this.situation = situation;
        this.prospects = prospects;
        this.barriers = new Barriers(situation, gates);
        this.needed = barriers.needed();
        List<Integer> byVetoes = needed.stream().map(gate -> 0).toList();
        int place = 0;
        for (Section section : situation.ruleSet().sections()) {
            List<Integer> scored = new ArrayList<>();
            for (Criterion criterion : section.criteria()) {
                Prospect prospect = prospects.get(place);
                options.add(Options.of(prospect, situation));
                if (criterion.isBonus()) {
                    bonuses.add(place);
                } else if (criterion.isTotalDeduction()) {
                    deductions.add(place);
                } else if (!situation.scorer().asks(criterion, prospect.now())) {
                    notAsked = notAsked.add(criterion.points());
                } else if (criterion.isScored()) {
                    scored.add(place);
                } else {
                    byVetoes = plus(byVetoes, barriers.met(criterion, prospect.best()));
                }
                place++;
            }
            add(section, scored);
        }
        metByVetoes = byVetoes;
        front = Front.of(sectionFronts.stream().map(this::asItem).toList(), needed);
        bonusFront = Front.of(items(bonuses), needed);
        deductionFront = Front.of(items(deductions), needed);
        passable &= front.stream().anyMatch(choice -> bonusFront.stream()
                .anyMatch(bonus -> deductionFront.stream().anyMatch(off -> passes(choice, bonus, off))));
    }

    private void add(Section section, List<Integer> scored) {
        List<Choice> choices = Front.of(items(scored), needed);
        if (barriers.noSectionAtZero() && barriers.hasPoints(section)) {
            List<Choice> above = choices.stream()
                    .filter(choice -> worth(choice).part().signum() > 0)
                    .toList();
            passable &= !above.isEmpty();
            choices = above.isEmpty() ? choices : above;
        }
        sections.add(scored);
        sectionFronts.add(choices);
    }

    /** Whether every gate can be passed. */
    boolean passable() {
        return passable;
    }

    /** The cheapest way to the target; of equal ones the one that brings most, then the one that does more of what comes earlier. Null if there is none. */
    Way reaching(BigDecimal target) {
        Way best = null;
        if (passable) {
            for (Choice bonus : bonusFront) {
                for (Choice off : deductionFront) {
                    Choice choice = first(bonus, off, target);
                    if (choice != null) {
                        Way way = way(choice, bonus, off);
                        best = best == null || cheaper(way, best) ? way : best;
                    }
                }
            }
        }
        return best;
    }

    /** The most that can still be reached, by the least effort. */
    Way highest() {
        return reaching(total(most(front), most(bonusFront), most(deductionFront)));
    }

    private static Choice most(List<Choice> choices) {
        return choices.stream()
                .reduce((a, b) -> a.points().compareTo(b.points()) >= 0 ? a : b)
                .orElseThrow();
    }

    private List<Front.Option> asItem(List<Choice> choices) {
        return choices.stream().map(choice -> choice.asOption(worth(choice))).toList();
    }

    private Fraction worth(Choice choice) {
        return situation.scorer().section(choice.points());
    }

    private List<List<Front.Option>> items(List<Integer> places) {
        return places.stream().map(this::item).toList();
    }

    private List<Front.Option> item(int place) {
        Prospect prospect = prospects.get(place);
        return options.get(place).stream()
                .map(option -> new Front.Option(
                        option.points(),
                        prospect.effort(option.units()),
                        barriers.met(prospect.criterion(), prospect.after().apply(option.units()))))
                .toList();
    }

    /** The cheapest choice for the sections that reaches the target beside these; in the order of the front effort rises. */
    private Choice first(Choice bonus, Choice off, BigDecimal target) {
        for (Choice choice : front) {
            if (passes(choice, bonus, off) && total(choice, bonus, off).compareTo(target) >= 0) {
                return choice;
            }
        }
        return null;
    }

    private boolean passes(Choice choice, Choice bonus, Choice off) {
        List<Integer> met = plus(plus(metByVetoes, choice.met()), plus(bonus.met(), off.met()));
        for (int i = 0; i < needed.size(); i++) {
            if (met.get(i) < needed.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> plus(List<Integer> some, List<Integer> more) {
        List<Integer> sum = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sum.add(some.get(i) + more.get(i));
        }
        return sum;
    }

    private BigDecimal total(Choice choice, Choice bonus, Choice off) {
        return situation.scorer().total(choice.points(), bonus.points(), off.points(), notAsked);
    }

    private Way way(Choice choice, Choice bonus, Choice off) {
        Map<Integer, Long> units = new TreeMap<>();
        List<Integer> taken = choice.options();
        for (int i = 0; i < taken.size(); i++) {
            add(sections.get(i), sectionFronts.get(i).get(taken.get(i)), units);
        }
        add(bonuses, bonus, units);
        add(deductions, off, units);
        return new Way(total(choice, bonus, off), choice.effort() + bonus.effort() + off.effort(), units);
    }

    private void add(List<Integer> places, Choice choice, Map<Integer, Long> units) {
        List<Integer> taken = choice.options();
        for (int i = 0; i < taken.size(); i++) {
            int place = places.get(i);
            long many = options.get(place).get(taken.get(i)).units();
            if (many > 0) {
                units.put(place, many);
            }
        }
    }

    private boolean cheaper(Way one, Way other) {
        int order = Long.compare(one.effort(), other.effort());
        order = order != 0 ? order : other.total().compareTo(one.total());
        return order != 0 ? order < 0 : earlier(one.units(), other.units());
    }

    /** Whether it does more of the first criterion in which the two differ. */
    private boolean earlier(Map<Integer, Long> one, Map<Integer, Long> other) {
        for (int i = 0; i < prospects.size(); i++) {
            int order = Long.compare(other.getOrDefault(i, 0L), one.getOrDefault(i, 0L));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
