package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import wenming.model.Required;
import wenming.model.Text;

/**
 * A condition beside the points (门槛): without it there is no grade, whatever the score.
 *
 * @param criteria of {@link Kind#MOST_MET}: the items that must be met; null for all
 * @param atLeast of {@link Kind#MOST_MET}: percent of them
 */
public record Gate(
        @Required String id,
        @Required Kind kind,
        @Required Text title,
        @Required String clause,
        @Required Mark mark,
        List<String> criteria,
        BigDecimal atLeast) {
    /** What must hold. */
    public enum Kind {
        /** No section ends with nothing (任一大项得零分即不达标). */
        NO_SECTION_AT_ZERO,
        /** So many percent of these criteria are met. */
        MOST_MET
    }
}
