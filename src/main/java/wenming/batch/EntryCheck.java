package wenming.batch;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import wenming.intake.Entry;
import wenming.model.Problem;

/** A figure that tells an entry from others: for finding out that an input has changed, not for proving that it has not. */
final class EntryCheck {
    private EntryCheck() {}

    static long of(Entry entry) {
        CRC32C check = new CRC32C();
        add(check, entry.source());
        add(check, entry.line() + "");
        if (entry instanceof Entry.Read record) {
            check.update(record.bytes());
        } else {
            for (Problem problem : ((Entry.Unreadable) entry).problems()) {
                add(check, problem.code());
            }
        }
        return check.getValue();
    }

    private static void add(CRC32C check, String text) {
        check.update(text.getBytes(StandardCharsets.UTF_8));
        check.update(0);
    }
}
