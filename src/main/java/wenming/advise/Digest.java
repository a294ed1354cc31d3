package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wenming.model.Text;
import wenming.score.Scorecard;

/**
 * What two scorecards are compared by.
 *
 * @param sha256 of the rule set
 * @param grade null where there is none
 * @param criteria in the order of the scorecard
 * @param missing ids of the criteria that lack something, in the order of the scorecard
 */
public record Digest(
        String ruleSet,
        String version,
        String sha256,
        String unit,
        String name,
        LocalDate asOf,
        BigDecimal score,
        String outcome,
        Text grade,
        List<Line> criteria,
        List<String> missing) {
    public Digest {
        criteria = List.copyOf(criteria);
        missing = List.copyOf(missing);
    }

    /** One criterion; status as the word on scorecards. */
    public record Line(String id, Text title, String status, BigDecimal points, BigDecimal max) {}

    /** The digest of a scorecard. */
    public static Digest of(Scorecard card) {
        return new Digest(
                card.ruleSet().id(),
                card.ruleSet().version(),
                card.ruleSet().sha256(),
                card.unit().id(),
                card.unit().name(),
                card.asOf(),
                card.score(),
                card.outcome(),
                card.grade() == null ? null : card.grade().title(),
                card.sections().stream()
                        .flatMap(section -> section.criteria().stream())
                        .map(line ->
                                new Line(line.id(), line.title(), line.status().word(), line.points(), line.max()))
                        .toList(),
                card.missing().stream().map(Scorecard.MissingLine::criterion).toList());
    }
}
