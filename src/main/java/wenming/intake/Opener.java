package wenming.intake;

import java.util.function.LongConsumer;
import wenming.intake.workbook.WorkbookReader;

/**
 * How sources are opened.
 *
 * @param workbooks reads those that are workbooks; null: they are refused
 * @param meter is told of bytes that were taken, as they are packed
 * @param digests whether the SHA-256 of each is asked for
 */
record Opener(Limits limits, WorkbookReader workbooks, LongConsumer meter, boolean digests) {
    Entries open(Found found) {
        return found.isArchive() ? new ArchiveReader(found, this) : new SourceReader(found, this);
    }

    /** For files within an archive, which is metered as a whole. */
    Opener within() {
        return new Opener(limits, workbooks, count -> {}, false);
    }
}
