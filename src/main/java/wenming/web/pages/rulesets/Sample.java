package wenming.web.pages.rulesets;

/** A row of a scale's table: what is measured, and what it earns. */
public record Sample(String label, Trial.Tried tried) {}
