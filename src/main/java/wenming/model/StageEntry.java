package wenming.model;

import java.time.LocalDate;

/** A stage that a material passed, and the day on which it did. */
public record StageEntry(@Required @Word("material-stages") String stage, @Required LocalDate date) {}
