package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.advise.Front.Choice;
import wenming.advise.Options.Option;
import wenming.catalogue.Criterion;
import wenming.model.Measurement;
import wenming.score.Scorecard;

/** Finds the least effort that reaches a score, and says what chosen steps would bring. */
public final class Planner {
    private final Situation situation;
    private final LocalDate by;
    private final List<Prospect> prospects;

    /** Plans in a situation; {@code by} is the last day on which anything is done, or null for the whole period. */
    public Planner(Situation situation, LocalDate by) {
        this.situation = situation;
        this.by = by;
        this.prospects = Prospects.of(situation, by);
    }

    /** The steps of least effort that reach the target; of those the ones that bring most, then the earlier ones. */
    public Plan to(BigDecimal target) {
        boolean liftable = prospects.stream().filter(Planner::hit).allMatch(Planner::liftable);
        Best best = new Best();
        Best.Combination reaching = best.reaching(target);
        String outcome = !liftable
                ? "vetoed"
                : reaching == null
                        ? "unreachable"
                        : prospects.stream().noneMatch(Planner::hit)
                                        && situation.scorecard().score().compareTo(target) >= 0
                                ? "reached"
                                : "reachable";
        Map<Integer, Long> units = new TreeMap<>();
        if (liftable) {
            for (int i = 0; i < prospects.size(); i++) {
                if (hit(prospects.get(i))) {
                    units.put(i, prospects.get(i).reach());
                }
            }
            units.putAll((reaching == null ? best.highest() : reaching).units());
        }
        Plan plan = plan(target, outcome, best.highest().total(), units);
        if (outcome.equals("reachable") && plan.promised().compareTo(target) < 0) {
            throw new IllegalStateException("the plan promises " + plan.promised() + ", the target is " + target);
        }
        return plan;
    }

    /**
     * The score if these were done.
     *
     * @param wanted units by id of the criterion; as much as still can be done where the value is null
     */
    public Plan doing(Map<String, Long> wanted) {
        Map<Integer, Long> units = new TreeMap<>();
        for (int i = 0; i < prospects.size(); i++) {
            String id = prospects.get(i).criterion().id();
            if (wanted.containsKey(id)) {
                Long asked = wanted.get(id);
                units.put(i, Math.min(prospects.get(i).reach(), asked == null ? Long.MAX_VALUE : asked));
            }
        }
        return plan(null, "what-if", new Best().highest().total(), units);
    }

    /** Most units of a criterion that can still be done, or that are of any use. */
    public long reach(String criterion) {
        return prospects.stream()
                .filter(prospect -> prospect.criterion().id().equals(criterion))
                .mapToLong(Prospect::reach)
                .sum();
    }

    /** The smallest change that brings a criterion all the points it can still have; null if there is none. */
    public Plan.Step change(String criterion) {
        for (Prospect prospect : prospects) {
            if (prospect.criterion().id().equals(criterion)) {
                List<Option> options = Options.of(prospect, situation);
                long units = hit(prospect)
                        ? prospect.reach()
                        : options.get(options.size() - 1).units();
                return units == 0 ? null : new Steps(situation).step(prospect, units);
            }
        }
        return null;
    }

    /** Why a criterion cannot have all its points any more; empty if it can. */
    public List<Plan.Loss> lost(String criterion) {
        return prospects.stream()
                .filter(prospect -> prospect.criterion().id().equals(criterion))
                .flatMap(prospect -> new Steps(situation).losses(prospect).stream())
                .toList();
    }

    private Plan plan(BigDecimal target, String outcome, BigDecimal best, Map<Integer, Long> units) {
        Steps steps = new Steps(situation);
        List<Plan.Step> taken = new ArrayList<>();
        List<Measurement> then = new ArrayList<>(situation.measurements());
        units.forEach((place, many) -> {
            Prospect prospect = prospects.get(place);
            then.set(place, prospect.after().apply(many));
            if (many > 0) {
                taken.add(steps.step(prospect, many));
            }
        });
        taken.sort(Comparator.comparing(step -> !isVeto(step.criterion())));
        List<Plan.Loss> losses = prospects.stream()
                .flatMap(prospect -> steps.losses(prospect).stream())
                .sorted(Comparator.comparing(loss -> !isVeto(loss.criterion())))
                .toList();
        Scorecard card = situation.scorecard();
        return new Plan(
                Scorecard.CONTRACT,
                card.ruleSet(),
                card.submission(),
                card.unit(),
                card.period(),
                card.asOf(),
                by,
                target,
                card.score(),
                outcome,
                situation.scored(then).score(),
                best,
                taken.stream().mapToLong(Plan.Step::effort).sum(),
                taken.stream()
                        .map(Plan.Step::by)
                        .filter(day -> day != null)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                card.vetoes(),
                taken,
                losses);
    }

    private boolean isVeto(String criterion) {
        return situation.ruleSet().criteria().stream()
                .anyMatch(one -> one.isVeto() && one.id().equals(criterion));
    }

    private static boolean hit(Prospect prospect) {
        return prospect.criterion().isVeto()
                && prospect.now() instanceof Measurement.Taken taken
                && taken.amount().signum() > 0;
    }

    private static boolean liftable(Prospect prospect) {
        return ((Measurement.Taken) prospect.best()).amount().signum() == 0;
    }

    /** The best choices over all criteria that bring points: ordinary ones, whose sum is scaled, and bonuses on top of it. */
    private final class Best {
        private final List<Integer> ordinary = new ArrayList<>();
        private final List<Integer> bonuses = new ArrayList<>();
        private final List<List<Option>> options = new ArrayList<>();
        private final List<Choice> front;
        private final List<Choice> bonusFront;
        private BigDecimal notAsked = BigDecimal.ZERO;

        record Combination(BigDecimal total, long effort, Map<Integer, Long> units) {}

        Best() {
            for (int i = 0; i < prospects.size(); i++) {
                Prospect prospect = prospects.get(i);
                Criterion criterion = prospect.criterion();
                options.add(Options.of(prospect, situation));
                if (criterion.isBonus()) {
                    bonuses.add(i);
                } else if (!situation.scorer().asks(criterion, prospect.now())) {
                    notAsked = notAsked.add(criterion.points());
                } else if (!criterion.isVeto()) {
                    ordinary.add(i);
                }
            }
            front = Front.of(ordinary.stream().map(this::item).toList());
            bonusFront = Front.of(bonuses.stream().map(this::item).toList());
        }

        private Front.Item item(int place) {
            List<Option> all = options.get(place);
            return new Front.Item(
                    all.stream().map(Option::points).toList(),
                    all.stream()
                            .map(option -> prospects.get(place).effort(option.units()))
                            .toList());
        }

        /** The cheapest that reaches the target; null if none does. */
        Combination reaching(BigDecimal target) {
            Combination best = null;
            for (Choice bonus : bonusFront) {
                Choice first = first(bonus, target);
                if (first != null) {
                    Combination found = combination(first, bonus);
                    best = best == null || cheaper(found, best) ? found : best;
                }
            }
            return best;
        }

        /** The most that can still be reached, by the least effort. */
        Combination highest() {
            Choice most = front.get(front.size() - 1);
            Choice mostBonus = bonusFront.get(bonusFront.size() - 1);
            return reaching(total(most, mostBonus));
        }

        /** The cheapest ordinary choice that reaches the target beside this bonus; more points never make a lower total. */
        private Choice first(Choice bonus, BigDecimal target) {
            int low = 0;
            int high = front.size();
            while (low < high) {
                int middle = (low + high) / 2;
                boolean reaches = total(front.get(middle), bonus).compareTo(target) >= 0;
                high = reaches ? middle : high;
                low = reaches ? low : middle + 1;
            }
            return low == front.size() ? null : front.get(low);
        }

        private BigDecimal total(Choice choice, Choice bonus) {
            return situation.scorer().total(choice.points(), bonus.points(), notAsked);
        }

        private Combination combination(Choice choice, Choice bonus) {
            Map<Integer, Long> units = new TreeMap<>();
            add(ordinary, choice, units);
            add(bonuses, bonus, units);
            return new Combination(total(choice, bonus), choice.effort() + bonus.effort(), units);
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

        private boolean cheaper(Combination one, Combination other) {
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
}
