package wenming.measure;

import java.time.LocalDate;

/**
 * What one criterion asks for, as a fact that rules match.
 *
 * @param criterion id of the criterion
 * @param measure name of the measure in lower case: sum, count, cover, cadence, closure, findings, own
 * @param of the list or figure asked for; empty for criteria with rules of their own
 * @param word the word asked for; empty if anything will do; for findings the criterion's id
 * @param by the day by which it must be there; null if there is none
 * @param filter key of the tally asked for; empty if no activities are
 */
public record Ask(String criterion, String measure, String of, String word, LocalDate by, String filter) {}
