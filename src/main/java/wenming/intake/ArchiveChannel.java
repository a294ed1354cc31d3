package wenming.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The file of an archive: counts what is taken from it, remembers why it failed, and gives only so much at first. */
final class ArchiveChannel implements SeekableByteChannel, Unpacked.Origin {
    private final SeekableByteChannel file;
    private long most;
    private long count;
    private IOException failure;

    /**
     * Over a file.
     *
     * @param most bytes that are given until {@link #free}: what is listed in an archive is held in memory
     */
    ArchiveChannel(SeekableByteChannel file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Gives whatever is asked for from now on. */
    void free() {
        most = Long.MAX_VALUE;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public IOException failure() {
        return failure;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (count > most) {
            throw new UnreadableException("archive-list-too-long", "", most + "");
        }
        int read = asked(() -> file.read(into));
        count += Math.max(0, read);
        return read;
    }

    private <T> T asked(Found.Reach<T> question) throws IOException {
        try {
            return question.open();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public long position() throws IOException {
        return asked(file::position);
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        asked(() -> file.position(position));
        return this;
    }

    @Override
    public long size() throws IOException {
        return asked(file::size);
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
