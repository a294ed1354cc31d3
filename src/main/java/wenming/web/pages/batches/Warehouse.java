package wenming.web.pages.batches;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which one running server has its batches. It is locked as long as the server runs, so that another one can
 * tell it from what a server left behind that was killed: the system frees the lock of a process that is gone.
 */
final class Warehouse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);
    private static final String PREFIX = "wenming-batches-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private Warehouse(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A new one. */
    static Warehouse in(Path temporary) throws IOException {
        Path folder = Files.createTempDirectory(temporary, PREFIX);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new Warehouse(folder, lock);
    }

    /** Where the batches lie. */
    Path folder() {
        return folder;
    }

    /** Removes it with all that is in it. */
    @Override
    public void close() {
        try {
            lock.close(); // before its file goes: not every system removes an open one
        } catch (IOException e) {
            LOG.warn("{} could not be unlocked: {}", folder, e.toString());
        }
        Folders.remove(folder);
    }

    /** Removes what servers left behind that did not stop by themselves; those of other users, and what is in use, stay. */
    static void sweep(Path temporary) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : found) {
                if (isLeft(folder)) {
                    LOG.info("removing {}, which a server left behind", folder);
                    Folders.remove(folder);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("what is left of earlier batches could not be removed: {}", e.toString());
        }
    }

    /** A folder without a lock file has just been made, or is none of ours. */
    private static boolean isLeft(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path file = folder.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (!isOurs(folder) || !isOurs(file)) {
                return false;
            }
            FileLock free = channel.tryLock();
            return free != null;
        } catch (OverlappingFileLockException e) {
            return false; // of another hall of this process
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
                .equals(file.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name")));
    }
}
