package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.advise.Options.Option;
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
        Ways open = new Ways(situation, prospects, true);
        Ways.Way reaching = liftable ? open.reaching(target) : null;
        Ways.Way highest = new Ways(situation, prospects, false).highest();
        Map<Integer, Long> units = new TreeMap<>();
        if (liftable) {
            for (int i = 0; i < prospects.size(); i++) {
                if (hit(prospects.get(i))) {
                    units.put(i, prospects.get(i).reach());
                }
            }
            units.putAll((reaching == null ? highest : reaching).units());
        }
        String outcome = !liftable
                ? "vetoed"
                : reaching == null
                        ? open.passable() ? "unreachable" : "barred"
                        : units.isEmpty() ? "reached" : "reachable";
        Plan plan = plan(target, outcome, highest.total(), units);
        if (reaching != null && plan.promised().compareTo(target) < 0) {
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
        return plan(
                null, "what-if", new Ways(situation, prospects, false).highest().total(), units);
    }

    /** The score after each of these steps, one upon the other; the last is what a plan of them promises. */
    public List<BigDecimal> climb(List<Plan.Step> steps) {
        List<Measurement> then = new ArrayList<>(situation.measurements());
        List<BigDecimal> scores = new ArrayList<>();
        for (Plan.Step step : steps) {
            for (int i = 0; i < prospects.size(); i++) {
                if (prospects.get(i).criterion().id().equals(step.criterion())) {
                    then.set(i, prospects.get(i).after().apply(step.units()));
                }
            }
            scores.add(situation.scored(then).score());
        }
        return scores;
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
                card.gates(),
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
}
