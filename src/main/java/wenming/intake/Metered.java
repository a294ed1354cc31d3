package wenming.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** Counts the bytes that are taken from a stream, tells whoever wants to know, and remembers why it failed. */
final class Metered extends FilterInputStream implements Unpacked.Origin {
    private final LongConsumer told;
    private final MessageDigest digest;
    private long count;
    private IOException failure;

    /**
     * Over a stream.
     *
     * @param digest of the bytes; null if nobody asks for it
     */
    Metered(InputStream in, LongConsumer told, MessageDigest digest) {
        super(in);
        this.told = told;
        this.digest = digest;
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
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = super.read(into, offset, length);
            counted(into, offset, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long most) throws IOException {
        return read(new byte[(int) Math.min(Math.max(most, 0), 1 << 13)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(byte[] bytes, int offset, int read) {
        if (read > 0) {
            count += read;
            told.accept(read);
            if (digest != null) {
                digest.update(bytes, offset, read);
            }
        }
    }
}
