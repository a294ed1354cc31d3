package wenming.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.advise.Explainer;
import wenming.advise.Explanation;
import wenming.advise.Plan;
import wenming.advise.Planner;
import wenming.advise.Situation;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.model.Problem;
import wenming.shape.Nearest;

/** Gives advice on submissions. Thread-safe. */
public final class Adviser {
    private final Desk desk;

    /** An adviser at this desk. */
    public Adviser(Desk desk) {
        this.desk = desk;
    }

    /**
     * The least effort that reaches a score.
     *
     * @param by the last day on which anything is done; null for the whole period
     */
    public Reply<Plan> plan(Request request, BigDecimal target, LocalDate by) {
        return situation(request, by).then(situation -> Reply.of(new Planner(situation, by).to(target)));
    }

    /** The score if these were done: units by id of the criterion, null for as much as can still be done. */
    public Reply<Plan> whatIf(Request request, Map<String, Long> wanted, LocalDate by) {
        return situation(request, by).then(situation -> {
            Planner planner = new Planner(situation, by);
            List<Problem> problems = new ArrayList<>();
            wanted.forEach((id, units) -> {
                Problem unknown = unknown(situation, id);
                if (unknown != null) {
                    problems.add(unknown);
                } else if (units != null && units > planner.reach(id)) {
                    problems.add(new Problem(
                            "more-than-can-be-done", "", 0, 0, id + "=+" + units, planner.reach(id) + "", ""));
                }
            });
            return problems.isEmpty() ? Reply.of(planner.doing(wanted)) : Reply.refused(problems);
        });
    }

    /** The score after each step of a plan for this submission, one upon the other. */
    public Reply<List<BigDecimal>> climb(Request request, Plan plan) {
        return situation(request, plan.by())
                .then(situation -> Reply.of(new Planner(situation, plan.by()).climb(plan.steps())));
    }

    /** Why a criterion stands where it stands. */
    public Reply<Explanation> explain(Request request, String criterion) {
        return examined(request).then(examined -> {
            Situation situation = examined.situation();
            Problem unknown = unknown(situation, criterion);
            return unknown != null
                    ? Reply.refused(unknown)
                    : Reply.of(Explainer.of(
                            situation, criterion, examined.assessor().spoke(examined.assessment(), criterion)));
        });
    }

    private Reply<Situation> situation(Request request, LocalDate by) {
        return examined(request).then(examined -> {
            LocalDate asOf = examined.assessment().asOf();
            return by == null || !by.isBefore(asOf)
                    ? Reply.of(examined.situation())
                    : Reply.refused(new Problem("by-before-as-of", "", 0, 0, by.toString(), asOf.toString(), ""));
        });
    }

    /** Advice is given by the sets of which a composite is made: each has its own days and its own rounding. */
    private Reply<Examined> examined(Request request) {
        return desk.examine(request).then(examined -> {
            RuleSet ruleSet = examined.assessor().ruleSet();
            String parts = ruleSet.components().stream()
                    .map(part -> part.ruleSet().reference().toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return ruleSet.isComposite()
                    ? Reply.refused(new Problem("no-advice-by-composites", "", 0, 0, ruleSet.id(), parts, ""))
                    : Reply.of(examined);
        });
    }

    /** What to say where the rule set has no such criterion; null where it has. */
    static Problem unknown(Situation situation, String id) {
        List<String> known =
                situation.ruleSet().criteria().stream().map(Criterion::id).toList();
        return known.contains(id)
                ? null
                : new Problem(
                        "unknown-criterion",
                        "",
                        0,
                        0,
                        Problem.shortened(id),
                        String.join(", ", known),
                        Nearest.to(id, known));
    }
}
