package wenming.web;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenming.catalogue.FolderState;

/**
 * Looks at the operator's folders again and again, and says so when they have changed and are at rest: a file that is
 * still being written has another state each time it is looked at.
 */
final class Watch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Watched watched;
    private final Runnable changed;
    private String served = "";

    Watch(Watched watched, Runnable changed) {
        this.watched = watched;
        this.changed = changed;
    }

    /** Takes the state that is about to be served; to be called before it is read. */
    void begin() {
        served = state("");
    }

    @Override
    public void run() {
        String before = served;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(watched.every().toMillis());
            } catch (InterruptedException e) {
                return;
            }
            String now = state(before);
            if (!now.equals(served) && now.equals(before)) {
                served = now; // also what is wrong is read only once
                changed.run();
            }
            before = now;
        }
    }

    private String state(String otherwise) {
        try {
            return FolderState.of(watched.folders());
        } catch (IOException e) {
            LOG.debug("rule sets are being changed: {}", e.toString());
            return otherwise.isEmpty() ? "" : otherwise + "?"; // never at rest
        }
    }
}
