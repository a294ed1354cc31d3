package wenming.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.Submission;

/** Says whether facts carry the evidence that is required of them; pieces are looked up by id when first asked for. */
final class Proofs {
    private final Submission submission;
    private Map<String, String> kinds;

    Proofs(Submission submission) {
        this.submission = submission;
    }

    /** Whether the fact names a piece of one of these kinds; true where none is required. */
    boolean carries(Fact fact, List<String> required) {
        if (required.isEmpty()) {
            return true;
        }
        for (String id : fact.evidence()) {
            if (required.contains(kinds().getOrDefault(id, ""))) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> kinds() {
        if (kinds == null) {
            kinds = new HashMap<>();
            for (Evidence piece : submission.evidence()) {
                kinds.put(piece.id(), piece.kind());
            }
        }
        return kinds;
    }
}
