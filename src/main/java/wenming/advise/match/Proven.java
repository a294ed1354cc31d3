package wenming.advise.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.ProofRule;
import wenming.model.Evidence;
import wenming.model.FactKind;
import wenming.model.Period;
import wenming.model.Submission;

/** The evidence that a rule set asks of facts of a list: whoever adds a fact is taken to hand it in as asked. */
final class Proven {
    private Proven() {}

    /** Pieces that fulfil every rule of every criterion that looks at the list. */
    static List<Evidence> pieces(Standard standard, FactKind list) {
        List<ProofRule> rules = standard.ruleSet().criteria().stream()
                .filter(criterion -> criterion.reads().contains(list))
                .map(Criterion::proof)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Submission submission = standard.situation().submission();
        LocalDate asOf = standard.situation().asOf();
        String prefix = unlike(submission.evidence());
        List<Evidence> pieces = new ArrayList<>();
        for (ProofRule rule : rules) {
            for (int i = 0; i < rule.atLeast(); i++) {
                pieces.add(piece(
                        prefix + pieces.size(), submission.evidence().size() + pieces.size(), rule, submission, asOf));
            }
        }
        return pieces;
    }

    private static Evidence piece(String id, int index, ProofRule rule, Submission submission, LocalDate asOf) {
        Period window = rule.window(submission.period(), asOf);
        Integer characters = rule.minCharacters() != null ? rule.minCharacters() : rule.maxCharacters();
        LocalDate day = window == null || window.contains(asOf) ? asOf : window.to();
        return new Evidence(index, id, rule.kinds().get(0), null, day, "1", true, characters, null, null, null);
    }

    /** A beginning that no id of the unit's has. */
    private static String unlike(List<Evidence> evidence) {
        StringBuilder prefix = new StringBuilder("+");
        while (evidence.stream().anyMatch(piece -> piece.id().startsWith(prefix.toString()))) {
            prefix.append('+');
        }
        return prefix.toString();
    }
}
