package wenming.measure;

import wenming.model.Fact;

/** A fact that lies outside the period, after the day of the scorecard, or on no day at all. */
public record Untimely(String of, String word, Fact fact, String reason) {}
