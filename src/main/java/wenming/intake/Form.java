package wenming.intake;

import java.util.Locale;

/** What a file holds, by its name; {@code .gz} behind the name says only that it is packed. */
enum Form {
    /** {@code .json}: one record, over as many lines as it likes. */
    DOCUMENT,
    /** {@code .ndjson}, {@code .jsonl}: one record a line. */
    LINES,
    /** A name that does not say, such as {@code -} or {@code /dev/fd/3}: its first line decides. */
    EITHER,
    /** {@code .xlsx}: one record or many on sheets; never packed once more. */
    WORKBOOK,
    /** Something else. */
    OTHER;

    static Form of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean packed = isPacked(name);
        String plain = packed ? lower.substring(0, lower.length() - ".gz".length()) : lower;
        if (plain.endsWith(".json")) {
            return DOCUMENT;
        } else if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
            return LINES;
        } else if (!packed && plain.endsWith(".xlsx")) {
            return WORKBOOK;
        }
        return packed || plain.indexOf('.') < 0 ? EITHER : OTHER;
    }

    static boolean isPacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Whether a folder's file of this name is one of its submissions; hidden files and names that do not say are not. */
    static boolean isSubmission(String name) {
        Form form = of(name);
        // Excel keeps "~$name.xlsx" beside a file that is open.
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && (form == DOCUMENT || form == LINES || form == WORKBOOK);
    }
}
