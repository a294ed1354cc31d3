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
        @Required Text ours) {}
