package wenming.score;

import java.math.BigDecimal;
import wenming.model.Measurement;

/** What one criterion is worth to the unit, in points. */
sealed interface Judgement {
    /** Points as things stand, at worst and at best. */
    record Points(BigDecimal lowest, BigDecimal now, BigDecimal attainable) {}

    /** The points it brings. */
    Points points();

    /** It was measured. */
    record Earned(Measurement.Taken measured, Points points) implements Judgement {}

    /** Nobody has said or seen yet what is asked for: nothing is secured, everything may still come. */
    record NotAssessed(String reason, java.util.List<String> where, Points points) implements Judgement {}

    /** The standard does not ask it of this unit. */
    record NotApplicable(String reason, Points points) implements Judgement {}
}
