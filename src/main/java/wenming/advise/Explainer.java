package wenming.advise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.model.NotCounted;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;

/** Explains one criterion of a scorecard. */
public final class Explainer {
    /** Reasons of facts that are neither a share nor a fault. */
    private static final Set<String> ASIDE = Set.of(
            "before-period", "after-period", "after-as-of", "aggregated", "outside-whole-weeks", "not-a-working-day");

    private Explainer() {}

    /** Explains the criterion with this id, which the rule set has; {@code rules} are those that spoke about it. */
    public static Explanation of(Situation situation, String id, Collection<String> rules) {
        Scorecard card = situation.scorecard();
        Criterion criterion = situation.ruleSet().criteria().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        CriterionLine line = card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Planner planner = new Planner(situation, null);
        return new Explanation(
                Scorecard.CONTRACT,
                card.ruleSet(),
                card.submission(),
                card.unit(),
                card.period(),
                card.asOf(),
                line,
                facts(new FactNames(situation.submission()), line),
                rules.stream().sorted().toList(),
                Arithmetic.of(criterion, line),
                planner.change(id),
                planner.lost(id));
    }

    private static List<Explanation.FactLine> facts(FactNames names, CriterionLine line) {
        List<Explanation.FactLine> facts = new ArrayList<>();
        line.counted().forEach(pointer -> facts.add(names.line("counted", pointer, null, null)));
        for (NotCounted fact : line.notCounted()) {
            String role = ASIDE.contains(fact.reason()) ? "aside" : "not-counted";
            facts.add(names.line(role, fact.pointer(), fact.reason(), fact.times()));
        }
        line.open().forEach(fact -> facts.add(names.line("open", fact.pointer(), fact.reason(), fact.times())));
        return facts;
    }
}
