package wenming.catalogue;

import java.util.function.Supplier;

/** A calendar and the file that it was read from, as its author wrote it. */
public record Calendar(WorkingDays days, Supplier<RuleText> file) {}
