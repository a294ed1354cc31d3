package wenming.catalogue;

import wenming.model.Required;
import wenming.model.Text;

/** A paper that a rule set encodes, what is known of it, and what is ours. {@code date} is text: many are known by year only. */
public record Source(
        @Required String id,
        @Required String title,
        @Required Text issuer,
        String date,
        @Required Text known,
        @Required Text ours) {
    /** The same paper as a source of another set that includes criteria of this one. */
    Source of(String ruleSet) {
        return new Source(ruleSet + ":" + id, title, issuer, date, known, ours);
    }
}
