package wenming.desk;

import java.time.LocalDate;

/**
 * What is handed in at the desk.
 *
 * @param bytes of the submission, as received
 * @param ruleSet id of the rule set, which must exist; null for the one that the submission names
 * @param asOf the day to speak of; null for the submission's own
 */
public record Request(byte[] bytes, String ruleSet, LocalDate asOf) {}
