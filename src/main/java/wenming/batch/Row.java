package wenming.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import wenming.score.Scorecard;

/** One submission in the ranking: what is kept of it in memory until the end; {@code doubts} is null where none were looked for. */
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
        int line,
        Integer doubts) {

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
                line,
                card.integrity() == null ? null : places(card));
    }

    private static int places(Scorecard card) {
        return card.doubts().stream().mapToInt(doubt -> doubt.places().size()).sum();
    }

    boolean isVetoed() {
        return outcome.equals("vetoed");
    }
}
