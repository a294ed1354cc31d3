package wenming.catalogue;

import java.util.List;
import wenming.model.Text;

/**
 * A rule of a standard on evidence in general (佐证规则), applied to each of its criteria that asks for such evidence.
 *
 * @param of the lists whose criteria it is for; empty: all
 * @param rule what the evidence must be
 */
public record EvidenceRule(
        String id, Text title, String clause, String source, Mark mark, List<String> of, ProofRule rule) {
    public EvidenceRule {
        of = List.copyOf(of);
    }
}
