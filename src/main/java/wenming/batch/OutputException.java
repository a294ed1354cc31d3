package wenming.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The batch cannot begin, or cannot go on. Nothing in the folder was changed, but for what lies in its unfinished part. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** There are results of an earlier batch, and they may not be replaced. */
        EARLIER_RESULTS,
        /** There is a batch that did not come to its end, and it was not said what to do about it. */
        UNFINISHED,
        /** The batch that did not come to its end was run in another way. */
        OTHER_ORDER,
        /** It was scored by rules that have changed since. */
        OTHER_RULES,
        /** What it had read is not what is there now. */
        OTHER_INPUT,
        /** What it left behind cannot be read. */
        DAMAGED,
        /** Another batch is writing there now. */
        IN_USE,
        /** The folder or the disk does not take the results. */
        NOT_WRITABLE,
        /** What was to be read is there no more, or its disk does not give it. */
        INPUT_GONE
    }

    private final transient Path path;
    private final Reason reason;
    private final String detail;

    OutputException(Reason reason, Path path, IOException cause) {
        this(reason, path, detail(cause), cause);
    }

    OutputException(Reason reason, Path path, String detail, IOException cause) {
        super(path + ": " + reason.name() + " " + detail, cause);
        this.reason = reason;
        this.path = path;
        this.detail = detail;
    }

    /** The file or folder. */
    public Path path() {
        return path;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What the system says, or what differs; empty where there is nothing to say. */
    public String detail() {
        return detail;
    }

    private static String detail(IOException cause) {
        if (cause == null) {
            return "";
        }
        String said = cause instanceof FileSystemException failed ? failed.getReason() : cause.getMessage();
        return said == null ? cause.getClass().getSimpleName().replace("Exception", "") : said;
    }
}
