package wenming.score;

import wenming.catalogue.Fraction;

/** A scorecard, and its sums before they were rounded at the total: a composite weighs these. */
public record Judged(Scorecard card, Fraction score, Fraction lowest, Fraction attainable, Fraction notAssessed) {}
