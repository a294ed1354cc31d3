package wenming.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a .gz inflates to, within the limits. A broken one gives what can be had and then says so. */
final class Unpacked extends FilterInputStream {
    private final Metered packed;
    private final Limits limits;
    private long inflated;
    private long inflatedBefore;
    private long packedBefore;

    private Unpacked(Metered packed, InputStream inflating, Limits limits) {
        super(inflating);
        this.packed = packed;
        this.limits = limits;
    }

    static Unpacked of(InputStream in, Limits limits) throws IOException {
        Metered packed = new Metered(new BufferedInputStream(in), count -> {});
        try {
            return new Unpacked(packed, new GZIPInputStream(packed, 1 << 13), limits);
        } catch (EOFException | ZipException e) {
            throw broken(e);
        }
    }

    /** A record was taken out: the next one is measured from here. */
    void recordEnds() {
        inflatedBefore = inflated;
        packedBefore = packed.count();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = super.read(into, offset, length);
            inflated += Math.max(0, count);
            check();
            return count;
        } catch (EOFException | ZipException e) {
            throw broken(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    private void check() throws UnreadableException {
        if (inflated > limits.inflatedBytes()) {
            throw new UnreadableException("inflates-too-much", inflated + "", limits.inflatedBytes() + "");
        }
        long record = inflated - inflatedBefore;
        long ratio = record / Math.max(1, packed.count() - packedBefore);
        if (record > 4L * limits.recordBytes() && ratio > limits.ratio()) {
            throw new UnreadableException("inflates-too-much", record + "", limits.recordBytes() + "");
        }
    }

    private static UnreadableException broken(IOException e) {
        return new UnreadableException("broken-gzip", e.getMessage() == null ? "" : e.getMessage(), "");
    }
}
