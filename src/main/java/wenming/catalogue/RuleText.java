package wenming.catalogue;

/** One DRL file: its path below {@code rules/}, and its text. */
public record RuleText(String file, String text) {}
