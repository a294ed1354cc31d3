package wenming.author;

import java.util.List;
import wenming.score.Scorecard.CriterionLine;

/**
 * How one case ended.
 *
 * @param file the case file, as the operator can open it
 * @param line of the case
 * @param found what the scorecard says of the criterion; null if the rules contradicted each other
 * @param differences from what the case expects; empty if it passed
 */
public record CaseResult(
        String criterion, String name, String file, int line, CriterionLine found, List<Difference> differences) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Whether the scorecard says what the case expects. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
