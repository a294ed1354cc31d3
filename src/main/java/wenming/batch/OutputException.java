package wenming.batch;

import java.io.IOException;
import java.nio.file.Path;

/** The results cannot be written. Nothing was changed, but for results that were already in place when this came. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** There are results of an earlier batch, and they may not be replaced. */
        EARLIER_RESULTS,
        /** Another batch is writing there now. */
        IN_USE,
        /** The folder or the disk does not take them. */
        NOT_WRITABLE
    }

    private final transient Path path;
    private final Reason reason;

    OutputException(Reason reason, Path path, IOException cause) {
        super(path + ": " + (cause == null ? reason.name() : cause), cause);
        this.reason = reason;
        this.path = path;
    }

    /** The file or folder. */
    public Path path() {
        return path;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
