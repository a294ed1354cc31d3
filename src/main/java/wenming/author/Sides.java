package wenming.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import wenming.catalogue.Criterion;
import wenming.catalogue.Graded;
import wenming.catalogue.Ladder;
import wenming.catalogue.Mix;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Scale;
import wenming.model.FactKind;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/** The sides of a criterion's limits: a case must stand on each, or nobody knows where the limit runs. */
final class Sides {
    private final Map<String, Predicate<CriterionLine>> sides = new LinkedHashMap<>();

    private Sides() {}

    /** The sides on which none of the lines stands, in words such as {@code measured >= 6}. */
    static List<String> missing(Criterion criterion, RuleSet ruleSet, List<CriterionLine> lines) {
        Sides sides = new Sides();
        sides.of(criterion.scale(), criterion.points());
        if (criterion.reads().equals(List.of(FactKind.REPORTER))) {
            // There is one reporter or nobody says: the other side of such a limit is not-assessed.
            sides.sides.keySet().removeIf(side -> side.startsWith("measured <"));
        }
        if (!criterion.appliesTo().containsAll(ruleSet.kinds())) {
            sides.sides.put("status: not-applicable", line -> line.status() == Status.NOT_APPLICABLE);
        }
        if (!criterion.reads().isEmpty()) {
            sides.sides.put("status: not-assessed", line -> line.status() == Status.NOT_ASSESSED);
        }
        List<String> missing = new ArrayList<>();
        sides.sides.forEach((side, stands) -> {
            if (lines.stream().noneMatch(stands)) {
                missing.add(side);
            }
        });
        return missing;
    }

    private void of(Scale scale, BigDecimal points) {
        if (scale instanceof Scale.Steps steps) {
            steps(steps.steps());
        } else if (scale instanceof Scale.Bonus) {
            side("points = " + points.toPlainString(), line -> line.points().compareTo(points) == 0);
            side("points < " + points.toPlainString(), line -> line.points().compareTo(points) < 0);
        } else if (scale instanceof Scale.Ratio ratio) {
            share(ratio.atLeast() == null ? BigDecimal.valueOf(100) : ratio.atLeast());
        } else if (scale instanceof Ladder ladder) {
            ladder.rungs()
                    .forEach(rung ->
                            side("grade " + rung.grade(), line -> rung.grade().equals(line.grade())));
        } else if (scale instanceof Graded || scale instanceof Mix || scale.counting() == Scale.Counting.SHARE) {
            side("points = " + points.toPlainString(), line -> line.points().compareTo(points) == 0);
            side("points < " + points.toPlainString(), line -> line.points().compareTo(points) < 0);
        } else if (scale.counting() == Scale.Counting.FAULTS) {
            side("measured = 0", line -> line.measured().signum() == 0);
            side("measured > 0", line -> line.measured().signum() > 0);
        } else {
            limit(scale.target());
        }
    }

    private void limit(BigDecimal target) {
        side("measured >= " + target.toPlainString(), line -> line.measured().compareTo(target) >= 0);
        side("measured < " + target.toPlainString(), line -> line.measured().compareTo(target) < 0);
    }

    /** A case below the first step, and one from each step up to the next. */
    private void steps(List<Scale.Step> steps) {
        BigDecimal first = steps.get(0).atLeast();
        side("measured < " + first.toPlainString(), line -> line.measured().compareTo(first) < 0);
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal from = steps.get(i).atLeast();
            BigDecimal next = i + 1 < steps.size() ? steps.get(i + 1).atLeast() : null;
            String words = "measured >= " + from.toPlainString() + (next == null ? "" : ", < " + next.toPlainString());
            side(
                    words,
                    line -> line.measured().compareTo(from) >= 0
                            && (next == null || line.measured().compareTo(next) < 0));
        }
    }

    private void share(BigDecimal percent) {
        String limit = percent.toPlainString() + " %";
        Predicate<CriterionLine> reached = line -> line.whole().signum() > 0
                && line.measured().movePointRight(2).compareTo(percent.multiply(line.whole())) >= 0;
        side("measured / whole >= " + limit, reached);
        side("measured / whole < " + limit, line -> line.whole().signum() > 0 && !reached.test(line));
    }

    /** A side of what was measured: only a criterion that was assessed can stand on it. */
    private void side(String words, Predicate<CriterionLine> stands) {
        sides.put(words, line -> line.measured() != null && stands.test(line));
    }
}
