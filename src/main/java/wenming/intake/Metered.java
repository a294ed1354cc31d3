package wenming.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that are taken from a stream, and tells whoever wants to know. */
final class Metered extends FilterInputStream {
    private final LongConsumer told;
    private long count;

    Metered(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        counted(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int read) {
        if (read > 0) {
            count += read;
            told.accept(read);
        }
    }
}
