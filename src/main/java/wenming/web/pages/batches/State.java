package wenming.web.pages.batches;

import java.util.Locale;

/** How a batch stands. */
public enum State {
    /** Others are before it. */
    WAITING,
    RUNNING,
    DONE,
    /** Ended before its end, by the visitor: what was scored by then is ranked. */
    STOPPED,
    /** Ended before its end because its results grew beyond the limit, or the disk is nearly full: what was scored by then is ranked. */
    FULL,
    /** Broken off by a fault; nothing is left. */
    FAILED;

    /** Whether nothing more will change. */
    public boolean isEnd() {
        return this != WAITING && this != RUNNING;
    }

    /** Its word in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
