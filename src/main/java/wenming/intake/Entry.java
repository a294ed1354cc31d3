package wenming.intake;

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

        Read(String source, int line, byte[] bytes) {
            this.source = source;
            this.line = line;
            this.bytes = bytes;
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
    }

    /** A file, or a line of one, that cannot be read. The problem's line is counted from {@code line}, as in records. */
    record Unreadable(String source, int line, Problem problem) implements Entry {}
}
