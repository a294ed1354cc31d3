package wenming.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import wenming.score.Scorecard;

/** One submission in the ranking: what is kept of it in memory until the end. */
record Row(
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
        String source,
        int line) {

    static Row of(Scorecard card, String source, int line) {
        return new Row(
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
                source,
                line);
    }

    boolean isVetoed() {
        return outcome.equals("vetoed");
    }
}
