package wenming.intake;

import java.util.List;
import wenming.intake.workbook.SheetSubmission;
import wenming.model.Problem;

/** One thing found in what was handed in: a record, or the reason why there is none. */
public sealed interface Entry {
    /** Where it was found: the file as the caller or the folder names it, {@code -} for standard input. */
    String source();

    /** Line of the source on which it begins, from 1. */
    int line();

    /** A record that can be handed to the desk. */
    final class Read implements Entry {
        private final String source;
        private final int line;
        private final byte[] bytes;
        private final SheetSubmission sheet;

        Read(String source, int line, byte[] bytes) {
            this(source, line, bytes, null);
        }

        /** A unit of a workbook, on its line of the sheet of the units. */
        Read(String source, SheetSubmission sheet) {
            this(source, sheet.row(), sheet.bytes(), sheet);
        }

        private Read(String source, int line, byte[] bytes, SheetSubmission sheet) {
            this.source = source;
            this.line = line;
            this.bytes = bytes;
            this.sheet = sheet;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public int line() {
            return line;
        }

        /** The record: a file as it is, or a line without its end. Not copied: nobody writes to it. */
        public byte[] bytes() {
            return bytes;
        }

        /** Everything wrong with the record: what was found in its text, each with its cell where it stands in a workbook. */
        public List<Problem> placed(List<Problem> found) {
            return sheet == null ? found : sheet.with(found);
        }

        /** Where in a workbook the record stands; null if it stands in none. */
        public SheetSubmission sheet() {
            return sheet;
        }
    }

    /**
     * A file, or a line of one, that cannot be read. Lines of problems are counted from {@code line}, as in records.
     *
     * @param problems at least one; several only of a workbook
     */
    record Unreadable(String source, int line, List<Problem> problems) implements Entry {
        public Unreadable {
            problems = List.copyOf(problems);
        }

        /** For one reason. */
        public Unreadable(String source, int line, Problem problem) {
            this(source, line, List.of(problem));
        }

        /** The first reason. */
        public Problem problem() {
            return problems.get(0);
        }
    }
}
