package wenming.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.ProofRule;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.Submission;

/** Says whether facts carry the evidence that is required of them; pieces are looked up by id when first asked for. */
final class Proofs {
    private final Submission submission;
    private final Window window;
    private Map<String, Evidence> pieces;

    Proofs(Submission submission, Window window) {
        this.submission = submission;
        this.window = window;
    }

    /** Why the fact's evidence is not what is required, a word of the vocabulary's reasons; null if it is. */
    String objection(Fact fact, List<ProofRule> required) {
        if (required.isEmpty()) {
            return null;
        }
        for (ProofRule rule : required) {
            String objection = objection(fact, rule);
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }

    private String objection(Fact fact, ProofRule rule) {
        List<Evidence> found = new ArrayList<>();
        for (String id : fact.evidence()) {
            Evidence piece = pieces().get(id);
            if (piece != null && rule.admits(piece.kind())) {
                found.add(piece);
            }
        }
        if (found.isEmpty()) {
            return "evidence-missing";
        } else if (rule.plain()) {
            return found.size() < rule.atLeast() ? "evidence-too-few" : null;
        }
        int good = 0;
        String first = null;
        for (Evidence piece : found) {
            String objection = objection(piece, rule);
            good += objection == null ? 1 : 0;
            first = first == null ? objection : first;
        }
        return good >= rule.atLeast() ? null : first == null ? "evidence-too-few" : first;
    }

    private String objection(Evidence piece, ProofRule rule) {
        String objection = rule.kinds().contains(piece.kind()) ? form(piece, rule) : null;
        if (objection != null || !rule.aboutDates()) {
            return objection;
        } else if (piece.date() == null) {
            return "evidence-undated";
        }
        boolean inTime = rule.window(window.period(), window.asOf()).contains(piece.date());
        return inTime ? null : "evidence-out-of-time";
    }

    /** Length, number and seal: not asked of what stands in place of a paper. */
    private static String form(Evidence piece, ProofRule rule) {
        Integer characters = piece.length();
        if ((rule.minCharacters() != null || rule.maxCharacters() != null) && characters == null) {
            return "evidence-length-not-stated";
        } else if (rule.minCharacters() != null && characters < rule.minCharacters()) {
            return "evidence-too-short";
        } else if (rule.maxCharacters() != null && characters > rule.maxCharacters()) {
            return "evidence-too-long";
        } else if (rule.numberOrSeal() && piece.number() == null && !Boolean.TRUE.equals(piece.sealed())) {
            return "evidence-without-number-or-seal";
        }
        return null;
    }

    private Map<String, Evidence> pieces() {
        if (pieces == null) {
            pieces = new HashMap<>();
            for (Evidence piece : submission.evidence()) {
                pieces.put(piece.id(), piece);
            }
        }
        return pieces;
    }
}
