package wenming.intake;

import java.util.Locale;

/** What a file holds, by its name; what is behind that says only how it is packed. */
enum Form {
    /** {@code .json}: one record over as many lines as it likes, or an array of records. */
    DOCUMENT,
    /** {@code .ndjson}, {@code .jsonl}: one record a line. */
    LINES,
    /** A name that does not say, such as {@code -} or {@code /dev/fd/3}: its first line decides. */
    EITHER,
    /** {@code .xlsx}: one record or many on sheets; never packed once more. */
    WORKBOOK,
    /** {@code .zip}: files of any of these but this. */
    ARCHIVE,
    /** Something else. */
    OTHER;

    /** All that can be read, as people are told. */
    static final String TYPES = ".json, .ndjson, .jsonl, .gz, .zst, .xlsx, .zip";

    /** What may lie in an archive. */
    static final String TYPES_WITHIN = ".json, .ndjson, .jsonl, .gz, .zst, .xlsx";

    static Form of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Packing packing = Packing.of(name);
        String plain = lower.substring(0, lower.length() - packing.ending().length());
        if (plain.endsWith(".json")) {
            return DOCUMENT;
        } else if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
            return LINES;
        } else if (plain.endsWith(".xlsx") || plain.endsWith(".zip") || plain.endsWith(".tar")) {
            boolean bare = packing == Packing.NONE && !plain.endsWith(".tar");
            return !bare ? OTHER : plain.endsWith(".zip") ? ARCHIVE : WORKBOOK;
        }
        return packing != Packing.NONE || plain.indexOf('.') < 0 ? EITHER : OTHER;
    }

    /** Whether nobody means it who means all files of a folder. */
    static boolean isHidden(String name) {
        // Excel keeps "~$name.xlsx" beside a file that is open.
        return name.startsWith(".") || name.startsWith("~$");
    }
}
