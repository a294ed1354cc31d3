package wenming.oracle;

import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.model.Submission;

/** The criteria of one rule set that no common measure fits, by hand. */
interface OwnRules {
    /** Measures a submission; the tab of a criterion that is not asked of it is null. */
    void measure(Submission submission, Calendar calendar, Tab[] tabs);

    /** The hand-written rules of a rule set. */
    static OwnRules of(RuleSet ruleSet) {
        return switch (ruleSet.id()) {
            case "ziyang-2021" -> new Ziyang(ruleSet);
            case "tengzhou-2022" -> new Tengzhou(ruleSet);
            case "qianjiang-2023" -> new Qianjiang(ruleSet);
            case "shenyang-2025" -> new Shenyang(ruleSet);
            case "hospital-123456" -> new Hospital(ruleSet);
            case "volunteer-stars-2013" -> new Stars(ruleSet);
            default -> throw new IllegalArgumentException("nobody wrote " + ruleSet.id() + " by hand");
        };
    }

    /** The place of a criterion in the catalogue. */
    static int place(RuleSet ruleSet, String id) {
        List<Criterion> criteria = ruleSet.criteria();
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException(ruleSet.id() + " has no " + id);
    }
}
