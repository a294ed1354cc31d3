package wenming.score;

import wenming.catalogue.Fraction;
import wenming.model.Measurement;

/** What one criterion is worth to the unit, in points. */
sealed interface Judgement {
    /** Points at worst, as things stand, and at best: rounded already where each criterion is rounded, else exact. */
    record Points(Fraction lowest, Fraction now, Fraction attainable) {
        Points plus(Points other) {
            return new Points(lowest.plus(other.lowest), now.plus(other.now), attainable.plus(other.attainable));
        }
    }

    /** The points it brings. */
    Points points();

    /** It was measured. */
    record Earned(Measurement.Taken measured, Points points) implements Judgement {}

    /** Nobody has said or seen yet what is asked for: nothing is secured, everything may still come. */
    record NotAssessed(String reason, java.util.List<String> where, Points points) implements Judgement {}

    /** The standard does not ask it of this unit. */
    record NotApplicable(String reason, Points points) implements Judgement {}
}
