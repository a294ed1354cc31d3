package wenming.spark;

import java.util.HexFormat;
import java.util.List;
import wenming.batch.Outcome;
import wenming.intake.Entry;

/**
 * A record that could not be scored: where it stands, and its fingerprint, by which it is found again when it has moved.
 *
 * @param sha256 of the record's bytes as received; null where there are none, as of a file that cannot be read
 * @param codes what is wrong, each once, in the order of the text
 */
record DeadLetter(long record, String source, int line, String sha256, Integer bytes, List<String> codes) {
    static DeadLetter of(long record, Entry entry, Outcome.Rejected rejected) {
        byte[] bytes = entry instanceof Entry.Read read ? read.bytes() : null;
        return new DeadLetter(
                record,
                entry.source(),
                entry.line(),
                bytes == null
                        ? null
                        : HexFormat.of().formatHex(RuleFolders.digest().digest(bytes)),
                bytes == null ? null : bytes.length,
                rejected.problems().stream()
                        .map(Outcome.RejectedLine::code)
                        .distinct()
                        .toList());
    }
}
