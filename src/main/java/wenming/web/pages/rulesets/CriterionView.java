package wenming.web.pages.rulesets;

import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Mark;
import wenming.catalogue.ProofRule;
import wenming.catalogue.Source;
import wenming.report.Portrait;
import wenming.score.EvidenceWords;

/**
 * One criterion with all that is known of it.
 *
 * @param source the paper that asks for it; null where the catalogue names none
 * @param rules names of the rules of its own that measure it; empty where a common measure does
 */
public record CriterionView(
        Portrait portrait,
        Criterion criterion,
        Source source,
        List<String> rules,
        Needs needs,
        List<Sample> samples,
        Trial trial) {
    /** Of a criterion. */
    public static CriterionView of(Portrait portrait, Criterion criterion, List<String> rules) {
        return new CriterionView(
                portrait,
                criterion,
                portrait.set().sources().stream()
                        .filter(source -> source.id().equals(criterion.source()))
                        .findFirst()
                        .orElse(null),
                rules,
                Needs.of(portrait.set(), criterion, portrait.vocabulary()),
                Samples.of(portrait, criterion),
                Trial.of(portrait, criterion, null));
    }

    /** What a mark means; {@code V} and {@code D} are the source's, {@code A} is ours. */
    public String markMeans() {
        return portrait.say("ui.rule-sets.mark." + criterion.mark().name());
    }

    /** Whether its figures are ours. */
    public boolean isOurs() {
        return criterion.mark() == Mark.A;
    }

    /** What each piece of evidence must be. */
    public List<String> proofs() {
        return criterion.proof().stream().map(this::proof).toList();
    }

    private String proof(ProofRule rule) {
        String words = portrait.in(EvidenceWords.of(rule));
        if (rule.lastMonths() != null) {
            return words + portrait.say("ui.rule-sets.proof.months", rule.lastMonths());
        } else if (rule.lastYears() != null) {
            String key = rule.withCurrent() ? "ui.rule-sets.proof.years-current" : "ui.rule-sets.proof.years";
            return words + portrait.say(key, rule.lastYears());
        }
        return rule.dated() ? words + portrait.say("ui.rule-sets.proof.dated") : words;
    }

    /** Kinds of unit that it is asked of, where that is not every kind of the rule set; else empty. */
    public String kinds() {
        List<String> all = portrait.set().kinds();
        boolean every = criterion.appliesTo().isEmpty() || criterion.appliesTo().size() >= all.size();
        return every && !all.isEmpty() ? "" : portrait.kinds(criterion.appliesTo());
    }
}
