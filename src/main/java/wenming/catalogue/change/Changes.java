package wenming.catalogue.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import wenming.model.Text;

/**
 * What differs between two rule sets. Components are the keys of the JSON form.
 *
 * @param keys of the catalogue outside of criteria: {@code fullMark}, {@code sections/1/title/en}, {@code sources/s/date}
 * @param criteria in the order of the later set, removed ones last
 * @param rules by name, sorted
 */
public record Changes(
        Side before, Side after, List<KeyChange> keys, List<CriterionChange> criteria, List<RuleChange> rules) {

    /** One of the two sets; {@code visible} are the points that its criteria bring, bonus left out. */
    public record Side(
            String name,
            String id,
            String version,
            String sha256,
            int criteria,
            BigDecimal visible,
            BigDecimal fullMark) {}

    /** One key, by its path; a side that does not have it is empty. */
    public record KeyChange(String key, String before, String after) {}

    /**
     * One criterion.
     *
     * @param change added, removed, changed or moved
     * @param points that it brings in the later set less those in the earlier one
     * @param moved whether it stands in another section or in another order
     */
    public record CriterionChange(
            String id, Text title, String change, BigDecimal points, boolean moved, List<KeyChange> keys) {}

    /** One rule: added, removed or changed. */
    public record RuleChange(String rule, String file, String change) {}

    public Changes {
        keys = List.copyOf(keys);
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
    }

    /** Whether nothing differs. */
    @JsonIgnore
    public boolean none() {
        return keys.isEmpty() && criteria.isEmpty() && rules.isEmpty();
    }
}
