package wenming.cli;

/** How a command ends, for scripts. */
public enum ExitCode {
    /** Done. */
    DONE,
    /** What was handed in is bad; every problem was printed. */
    BAD_INPUT,
    /** The command was used wrongly. */
    USAGE,
    /** A batch ended with rejected records. */
    SOME_REJECTED,
    /** Our fault. */
    INTERNAL;

    /** The code that the process ends with. */
    public int code() {
        return ordinal();
    }
}
