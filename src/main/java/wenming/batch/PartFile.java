package wenming.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in the making, locked against a second batch; what an earlier one left half-written is written over. */
final class PartFile {
    private final Path path;
    private final FileChannel channel;
    private final OutputStream out;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    static PartFile open(Path path) throws OutputException {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (!locked(channel)) {
                channel.close();
                throw new OutputException(OutputException.Reason.IN_USE, path, null);
            }
            channel.truncate(0);
            return new PartFile(path, channel);
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, path, e);
        }
    }

    void write(byte[] bytes) throws OutputException {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, path, e);
        }
    }

    /** Writes what is still in memory, and lets go of the file. */
    void finish() throws OutputException {
        try {
            out.flush();
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, path, e);
        }
    }

    /** Removes the file, if it is still there under its present name; says whether it was. */
    boolean discard() {
        try {
            channel.close();
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            return true; // the next batch writes over it
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
