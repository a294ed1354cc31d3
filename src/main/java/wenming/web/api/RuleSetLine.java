package wenming.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import wenming.catalogue.InForce;
import wenming.catalogue.RuleSet;
import wenming.model.Text;

/**
 * One rule set in the list of all.
 *
 * @param criteria how many there are
 * @param visible points that the catalogue shows
 * @param fullMark points of the standard
 */
record RuleSetLine(
        String id,
        String version,
        Text title,
        Text issuer,
        int year,
        @JsonProperty("for") List<String> kinds,
        InForce inForce,
        int criteria,
        BigDecimal visible,
        BigDecimal fullMark,
        String weights,
        String sha256) {
    static RuleSetLine of(RuleSet set) {
        return new RuleSetLine(
                set.id(),
                set.version(),
                set.title(),
                set.issuer(),
                set.year(),
                set.kinds(),
                set.inForce(),
                set.size(),
                set.visible(),
                set.fullMark(),
                RuleSetDocument.word(set.weights()),
                set.sha256());
    }
}
