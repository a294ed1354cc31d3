package wenming.batch.rank;

import java.math.BigDecimal;
import java.time.LocalDate;
import wenming.model.Text;
import wenming.score.Scorecard;

/**
 * One submission in the ranking: what is kept of it in memory until the end.
 *
 * @param record counts what was handed in, from 1
 * @param grade the published line that was reached; null where there is none
 * @param missing how many items are missing
 * @param outcome as on the scorecard
 * @param doubts places that a person should look at; null where none were looked for
 */
public record Row(
        long record,
        String ruleSet,
        String version,
        LocalDate asOf,
        String unit,
        String name,
        String kind,
        String region,
        String parent,
        BigDecimal score,
        BigDecimal lowest,
        BigDecimal attainable,
        BigDecimal notAssessed,
        int missing,
        String outcome,
        Text grade,
        String source,
        int line,
        Integer doubts) {

    /** The row of a scorecard. */
    public static Row of(long record, Scorecard card, String source, int line) {
        return new Row(
                record,
                card.ruleSet().id(),
                card.ruleSet().version(),
                card.asOf(),
                card.unit().id(),
                card.unit().name(),
                card.unit().kind(),
                card.unit().region(),
                card.unit().parent(),
                card.score(),
                card.lowest(),
                card.attainable(),
                card.notAssessed(),
                card.missing().size(),
                card.outcome(),
                card.grade() == null ? null : card.grade().title(),
                source,
                line,
                card.integrity() == null ? null : places(card));
    }

    private static int places(Scorecard card) {
        return card.doubts().stream().mapToInt(doubt -> doubt.places().size()).sum();
    }

    /** Whether it hit a veto: it then has no rank. */
    public boolean isVetoed() {
        return outcome.equals("vetoed");
    }
}
