package wenming.author;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wenming.model.Period;
import wenming.model.Required;
import wenming.model.Word;
import wenming.score.Status;

/** The keys of {@code cases/<criterion>.yaml} as they stand in the file; {@link CaseReader} makes cases of them. */
record CaseForm(@Required String criterion, Period period, @Required List<One> cases) {

    /** One situation; {@code given} is a submission that may leave out what does not matter. */
    record One(int index, @Required String name, @Required Map<String, Object> given, @Required Then then) {}

    /**
     * What the scorecard must say; what is left out is not looked at. {@code day} is that of a day that is told. From {@code score} on it is about the whole: the
     * points, the outcome, the published line that is reached, gates and sections by their ids.
     */
    record Then(
            @Required Status status,
            BigDecimal measured,
            BigDecimal points,
            BigDecimal lowest,
            BigDecimal attainable,
            @Word("reasons") List<String> notCounted,
            @Word("reasons") List<String> open,
            List<String> lacking,
            @Word("reasons") String reason,
            Boolean veto,
            String grade,
            String cause,
            LocalDate day,
            BigDecimal score,
            BigDecimal lowestScore,
            BigDecimal attainableScore,
            BigDecimal bonus,
            BigDecimal deducted,
            String outcome,
            String line,
            Map<String, String> gates,
            Map<String, BigDecimal> sections) {}
}
