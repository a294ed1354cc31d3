package wenming.web.pages.batches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is still room on the disk for what a batch writes. The disk is asked now and then only. Not thread-safe. */
final class Room {
    private static final long EVERY_BYTES = 8L << 20;

    private final Path folder;
    private final long free;
    private long looked;

    /**
     * Room around a folder.
     *
     * @param free bytes that must stay free
     */
    Room(Path folder, long free) {
        this.folder = folder;
        this.free = free;
    }

    /**
     * Whether less is left than must be.
     *
     * @param written bytes so far
     */
    boolean isLow(long written) {
        if (Math.abs(written - looked) < EVERY_BYTES) {
            return false;
        }
        looked = written;
        try {
            return Files.getFileStore(folder).getUsableSpace() < free;
        } catch (IOException e) {
            return true; // the folder is gone, or the disk is
        }
    }
}
