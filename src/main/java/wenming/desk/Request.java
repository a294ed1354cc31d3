package wenming.desk;

import java.time.LocalDate;

/**
 * What is handed in at the desk.
 *
 * @param bytes of the submission, as received
 * @param ruleSet id of the rule set, which must exist; null for the one that the submission names
 * @param asOf the day to speak of; null for the submission's own
 * @param findings bytes of a file of findings that stand over the unit's own; null if there is none. Pointers into it, and
 *     into its problems, begin with {@code findings:}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as received; requests are never compared
public record Request(byte[] bytes, String ruleSet, LocalDate asOf, byte[] findings) {
    /** Without findings of others. */
    public Request(byte[] bytes, String ruleSet, LocalDate asOf) {
        this(bytes, ruleSet, asOf, null);
    }
}
