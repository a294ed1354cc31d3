package wenming.spark;

import java.io.Serializable;

/** Lines on their way into a file of a run, each with its line feed. */
@SuppressWarnings("ArrayRecordComponent") // lines are never compared
record Line(File file, byte[] bytes) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where lines go. */
    enum File {
        /** Scorecards, as the batch writes them. */
        RESULTS("results"),
        /** A line for each problem, as the batch writes them. */
        REJECTED("rejected"),
        /** A line for each record that could not be scored: where it stands, and its fingerprint. */
        DEAD_LETTERS("dead-letters"),
        /** What the table is made of; removed at the end. */
        ROWS(RunFolder.WORK + "/rows"),
        /** What the rankings are made of; removed at the end. */
        RANKED(RunFolder.WORK + "/ranked");

        private final String folder;

        File(String folder) {
            this.folder = folder;
        }

        String folder() {
            return folder;
        }
    }
}
