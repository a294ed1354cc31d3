package wenming.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import wenming.model.DatedFact;
import wenming.model.Document;
import wenming.model.Evidence;
import wenming.model.Fact;

/** A piece of evidence as one fact names it. */
public record Piece(Fact fact, Evidence evidence) {
    /** Kind of the evidence. */
    public String kind() {
        return evidence.kind();
    }

    /** Whether it was made more than so many days before the fact began. */
    public boolean earlierBy(BigDecimal days) {
        LocalDate first = fact instanceof DatedFact dated ? dated.first() : null;
        return first != null
                && evidence.date() != null
                && evidence.date().isBefore(first.minusDays(days.longValueExact()));
    }

    /** Whether it was made more than so many days after the fact ended. */
    public boolean laterBy(BigDecimal days) {
        LocalDate last = fact instanceof DatedFact dated ? dated.last() : null;
        return last != null && evidence.date() != null && evidence.date().isAfter(last.plusDays(days.longValueExact()));
    }

    /** Whether it is the copy of a paper and bears another date than the paper. */
    public boolean redated() {
        return fact instanceof Document document
                && document.date() != null
                && evidence.date() != null
                && !document.date().equals(evidence.date());
    }
}
