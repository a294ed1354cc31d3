package wenming.catalogue;

import java.util.List;
import wenming.model.Activity;

/** Which activities are added up; an empty text lets every activity through. */
public record ActivityFilter(String category, String theme, String level, List<ProofRule> proof) {
    /** Every activity. */
    public static final ActivityFilter ALL = new ActivityFilter("", "", "", List.of());

    public ActivityFilter {
        category = category == null ? "" : category;
        theme = theme == null ? "" : theme;
        level = level == null ? "" : level;
        proof = proof == null ? List.of() : List.copyOf(proof);
    }

    /** Whether the activity is one of those meant, whatever its date and evidence. */
    public boolean admits(Activity activity) {
        return fits(category, activity.category()) && fits(theme, activity.theme()) && fits(level, activity.level());
    }

    /** Name of the filter, the same for the same filter. */
    public String key() {
        return String.join("/", category, theme, level, proof.isEmpty() ? "" : proof.toString());
    }

    private static boolean fits(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }
}
