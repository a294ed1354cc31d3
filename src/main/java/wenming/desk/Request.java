package wenming.desk;

import java.time.LocalDate;
import wenming.intake.Entry;
import wenming.intake.workbook.SheetSubmission;

/**
 * What is handed in at the desk.
 *
 * @param bytes of the submission, as received: JSON, or a workbook of one unit
 * @param ruleSet id of the rule set, which must exist; null for the one that the submission names
 * @param asOf the day to speak of; null for the submission's own
 * @param findings bytes of a file of findings that stand over the unit's own; null if there is none. Pointers into it, and
 *     into its problems, begin with {@code findings:}
 * @param sheet where in a workbook the submission stands; null if it stands in none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as received; requests are never compared
public record Request(byte[] bytes, String ruleSet, LocalDate asOf, byte[] findings, SheetSubmission sheet) {
    /** Without findings of others. */
    public Request(byte[] bytes, String ruleSet, LocalDate asOf) {
        this(bytes, ruleSet, asOf, null);
    }

    /** Of no workbook, as far as is known: the bytes themselves may be one. */
    public Request(byte[] bytes, String ruleSet, LocalDate asOf, byte[] findings) {
        this(bytes, ruleSet, asOf, findings, null);
    }

    /** One record of many. */
    public static Request of(Entry.Read entry, String ruleSet, LocalDate asOf) {
        return new Request(entry.bytes(), ruleSet, asOf, null, entry.sheet());
    }

    /** The same about one unit of a workbook. */
    Request about(SheetSubmission unit) {
        return new Request(unit.bytes(), ruleSet, asOf, findings, unit);
    }
}
