package wenming.intake;

import java.util.List;
import java.util.Set;
import wenming.intake.workbook.SheetSubmission;
import wenming.model.Problem;

/** One thing found in what was handed in: a record, or the reason why there is none. */
public sealed interface Entry {
    /** Where it was found: the file as the caller or the folder names it, {@code -} for standard input. */
    String source();

    /** Line of the source on which it begins, from 1. */
    int line();

    /** Column of that line on which it begins, from 1: another one only in an array. */
    int column();

    /** A problem of its own at its place in the source. */
    default Problem inSource(Problem problem) {
        if (problem.line() == 0) {
            return problem;
        }
        boolean within = problem.line() == 1 && problem.column() > 0;
        return problem.at(line() + problem.line() - 1, problem.column() + (within ? column() - 1 : 0));
    }

    /** A record that can be handed to the desk. */
    final class Read implements Entry {
        private final String source;
        private final int line;
        private final int column;
        private final byte[] bytes;
        private final SheetSubmission sheet;

        Read(String source, int line, byte[] bytes) {
            this(source, line, 1, bytes);
        }

        /** A part of a line. */
        Read(String source, int line, int column, byte[] bytes) {
            this(source, line, column, bytes, null);
        }

        /** A unit of a workbook, on its line of the sheet of the units. */
        Read(String source, SheetSubmission sheet) {
            this(source, sheet.row(), 1, sheet.bytes(), sheet);
        }

        private Read(String source, int line, int column, byte[] bytes, SheetSubmission sheet) {
            this.source = source;
            this.line = line;
            this.column = column;
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

        @Override
        public int column() {
            return column;
        }

        /** The record: a file as it is, a line without its end, or an element of an array. Not copied: nobody writes to it. */
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
     * A file, or a part of one, that cannot be read. Lines and columns of problems are counted from its own, as in records.
     *
     * @param problems at least one; several only of a workbook
     */
    record Unreadable(String source, int line, int column, List<Problem> problems) implements Entry {
        /** What is said where the disk or the network does not give what lies there. */
        private static final Set<String> OF_THE_PLACE = Set.of("unreadable", "vanished");

        public Unreadable {
            problems = List.copyOf(problems);
        }

        /** A line, or a file. */
        public Unreadable(String source, int line, List<Problem> problems) {
            this(source, line, 1, problems);
        }

        /** For one reason. */
        public Unreadable(String source, int line, Problem problem) {
            this(source, line, 1, problem);
        }

        /** For one reason, within a line. */
        public Unreadable(String source, int line, int column, Problem problem) {
            this(source, line, column, List.of(problem));
        }

        /**
         * Whether the place failed and not the paper: a file or folder that is not given out or has gone since it was found, a
         * disk or a pipe that broke. Another day the same entry may be read.
         */
        public boolean isOfThePlace() {
            return OF_THE_PLACE.contains(problem().code());
        }

        /** The first reason. */
        public Problem problem() {
            return problems.get(0);
        }
    }
}
