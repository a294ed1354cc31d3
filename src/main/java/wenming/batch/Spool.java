package wenming.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file in the making that only grows. What was forced to the disk by a checkpoint is found again after a crash. */
final class Spool implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final OutputStream out;
    private final MessageDigest digest;
    private long length;

    private Spool(Path path, FileChannel channel, MessageDigest digest, long length) {
        this.path = path;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.digest = digest;
        this.length = length;
    }

    /** A finished file: its length in bytes, and their digest. */
    record Written(String name, long bytes, String sha256) {}

    /** An empty one. */
    static Spool begin(Path path) throws OutputException {
        return resume(path, 0);
    }

    /** One that goes on behind so many bytes of an earlier one; what stands behind them is forgotten. */
    static Spool resume(Path path, long length) throws OutputException {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (channel.size() < length) {
                channel.close();
                throw new OutputException(OutputException.Reason.DAMAGED, path, null);
            }
            channel.truncate(length);
            channel.position(length);
            return new Spool(path, channel, digest(path, length), length);
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, path, e);
        }
    }

    void write(byte[] bytes) throws OutputException {
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int from, int count) throws OutputException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, path, e);
        }
        digest.update(bytes, from, count);
        length += count;
    }

    /** Bytes so far. */
    long length() {
        return length;
    }

    /** Brings to the disk what is still in memory; answers with the length. */
    long force() throws OutputException {
        try {
            out.flush();
            channel.force(false);
            return length;
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, path, e);
        }
    }

    /** Nothing more will come. */
    Written finish() throws OutputException {
        force();
        close();
        return new Written(path.getFileName().toString(), length, HexFormat.of().formatHex(digest.digest()));
    }

    /** The same as a stream; closing it does not finish the file. */
    OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                Spool.this.write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                Spool.this.write(bytes, from, count);
            }
        };
    }

    @Override
    public void close() throws OutputException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, path, e);
        }
    }

    private static MessageDigest digest(Path path, long length) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (length > 0) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                    byte[] buffer = new byte[BUFFER];
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
