package wenming.cli;

/** How a command ends, for scripts. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** What was handed in is bad; every problem was printed. */
    BAD_INPUT(1),
    /** Two things were compared and differ, or differ by more than allowed. */
    DIFFERS(1),
    /** The command was used wrongly. */
    USAGE(2),
    /** A batch ended with rejected records. */
    SOME_REJECTED(3),
    /** Our fault. */
    INTERNAL(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The code that the process ends with. */
    public int code() {
        return code;
    }
}
