package wenming.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import wenming.catalogue.Criterion;
import wenming.catalogue.Empty;
import wenming.catalogue.Scale;
import wenming.catalogue.Scale.Counting;
import wenming.catalogue.Scale.Step;
import wenming.model.Measurement;

/** Small rule sets by chance, all of whose ways up are tried one by one and scored as a whole. */
class PlanProperties {
    @Property(tries = 1_500)
    void noOtherWayReachesTheTargetWithLessEffortNorBringsMoreForTheSame(@ForAll long seed) {
        Random dice = new Random(seed);
        Situation situation = situation(dice);
        BigDecimal target = new BigDecimal(dice.nextInt(5_000)).movePointLeft(2);
        Plan plan = new Planner(situation, null).to(target);
        Trial trial = new Trial(situation, target);
        trial.each(0, 0, new ArrayList<>());
        assertThat(plan.best()).as("best").isEqualByComparingTo(trial.highest);
        if (trial.least == Long.MAX_VALUE) {
            assertThat(plan.outcome()).isEqualTo("unreachable");
            assertThat(plan.promised()).isEqualByComparingTo(trial.highest);
        } else {
            assertThat(plan.outcome()).isEqualTo(trial.least == 0 ? "reached" : "reachable");
            assertThat(plan.effort()).as("effort").isEqualTo(trial.least);
            assertThat(plan.promised()).as("points").isEqualByComparingTo(trial.most);
        }
    }

    @Property(tries = 500)
    void doingWhatThePlanSaysBringsWhatItPromises(@ForAll long seed) {
        Random dice = new Random(seed);
        Situation situation = situation(dice);
        Plan plan = new Planner(situation, null).to(new BigDecimal(dice.nextInt(40)));
        List<Measurement> then = new ArrayList<>(situation.measurements());
        List<Criterion> criteria = situation.ruleSet().criteria();
        for (Plan.Step step : plan.steps()) {
            for (int i = 0; i < then.size(); i++) {
                if (criteria.get(i).id().equals(step.criterion())) {
                    then.set(i, then(criteria.get(i), then.get(i), (int) step.units()));
                }
            }
        }
        assertThat(situation.scored(then).score()).isEqualByComparingTo(plan.promised());
        assertThat(plan.effort())
                .isEqualTo(plan.steps().stream().mapToLong(Plan.Step::effort).sum());
    }

    @Property(tries = 200)
    void theSameQuestionGetsTheSamePlan(@ForAll long seed) {
        Plan one = new Planner(situation(new Random(seed)), null).to(new BigDecimal(20));
        Plan other = new Planner(situation(new Random(seed)), null).to(new BigDecimal(20));
        assertThat(one).isEqualTo(other);
    }

    /** Every way to do up to so many units of each criterion. */
    private static final class Trial {
        private final Situation situation;
        private final BigDecimal target;
        private long least = Long.MAX_VALUE;
        private BigDecimal most = BigDecimal.ZERO;
        private BigDecimal highest = BigDecimal.ZERO;

        Trial(Situation situation, BigDecimal target) {
            this.situation = situation;
            this.target = target;
        }

        void each(int place, long effort, List<Measurement> then) {
            if (place == situation.measurements().size()) {
                BigDecimal score = situation.scored(then).score();
                highest = highest.max(score);
                if (score.compareTo(target) >= 0
                        && (effort < least || (effort == least && score.compareTo(most) > 0))) {
                    least = effort;
                    most = score;
                }
                return;
            }
            Criterion criterion = situation.ruleSet().criteria().get(place);
            Measurement now = situation.measurements().get(place);
            for (int units = 0; units <= most(criterion, now); units++) {
                List<Measurement> further = new ArrayList<>(then);
                further.add(then(criterion, now, units));
                each(place + 1, effort + (long) units * criterion.effort(), further);
            }
        }
    }

    private static int most(Criterion criterion, Measurement now) {
        if (now instanceof Measurement.NotAsked) {
            return 0;
        }
        boolean taken = now instanceof Measurement.Taken;
        int amount = taken ? ((Measurement.Taken) now).amount().intValue() : 0;
        return switch (criterion.scale().counting()) {
            case AMOUNT -> 5;
            case SHARE -> taken ? ((Measurement.Taken) now).whole().intValue() - amount : 1;
            case FAULTS -> taken ? amount : 1;
        };
    }

    private static Measurement then(Criterion criterion, Measurement now, int units) {
        if (units == 0) {
            return now;
        }
        boolean share = criterion.scale().counting() == Counting.SHARE;
        boolean faults = criterion.scale().counting() == Counting.FAULTS;
        if (now instanceof Measurement.Taken taken) {
            BigDecimal amount = taken.amount().add(BigDecimal.valueOf(faults ? -units : units));
            return taken(taken.criterion(), amount, taken.whole());
        }
        return taken(criterion.id(), BigDecimal.valueOf(faults ? 0 : units), share ? BigDecimal.ONE : null);
    }

    private static Measurement taken(String criterion, BigDecimal amount, BigDecimal whole) {
        return new Measurement.Taken(criterion, amount, amount, whole, List.of(), List.of(), List.of(), List.of());
    }

    private static Situation situation(Random dice) {
        Desktop desktop = new Desktop();
        if (dice.nextBoolean()) {
            desktop.full();
        }
        int criteria = 1 + dice.nextInt(4);
        for (int i = 0; i < criteria; i++) {
            BigDecimal points = new BigDecimal(1 + dice.nextInt(2_000)).movePointLeft(2);
            desktop.effort(1 + dice.nextInt(4));
            Scale scale = scale(dice, points);
            desktop.criterion(points.toPlainString(), scale);
            measure(desktop, scale, dice);
        }
        return desktop.situation();
    }

    private static Scale scale(Random dice, BigDecimal points) {
        BigDecimal target = BigDecimal.valueOf(1 + dice.nextInt(4));
        return switch (dice.nextInt(6)) {
            case 0 -> new Scale.Threshold(target, Desktop.UNIT);
            case 1 -> new Scale.Proportional(target, Desktop.UNIT);
            case 2 ->
                new Scale.Steps(
                        List.of(
                                new Step(BigDecimal.ONE, points.movePointLeft(1)),
                                new Step(target.add(BigDecimal.ONE), points)),
                        Desktop.UNIT);
            case 3 ->
                new Scale.Ratio(
                        Empty.UNMET, dice.nextBoolean() ? null : new BigDecimal(30 + dice.nextInt(71)), Desktop.UNIT);
            case 4 -> new Scale.Deduct(new BigDecimal(1 + dice.nextInt(800)).movePointLeft(2), Desktop.UNIT);
            default -> new Scale.Bonus(points.movePointLeft(1).max(points.divide(new BigDecimal(4))), Desktop.UNIT);
        };
    }

    private static void measure(Desktop desktop, Scale scale, Random dice) {
        String amount = dice.nextInt(4) + "";
        switch (dice.nextInt(5)) {
            case 0 -> desktop.notAsked();
            case 1 -> desktop.notTaken("/premises");
            default -> desktop.taken(amount, amount, scale.counting() == Counting.SHARE ? "4" : null);
        }
    }
}
