package wenming.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What something packed inflates to, within the limits. A broken one gives what can be had and then says so. */
final class Unpacked extends FilterInputStream {
    private final Origin packed;
    private final Limits limits;
    private final String broken;
    private final Total total;
    private long inflatedBefore;
    private long packedBefore;

    /** Where the packed bytes come from. */
    interface Origin {
        /** How many were taken. */
        long count();

        /** Why no more can be taken, where the fault is the disk's or the network's; null where it is not. */
        IOException failure();
    }

    /** How much has come out of a source, all its files together. */
    static final class Total {
        private long inflated;
    }

    /** Opens what is packed. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private Unpacked(
            Origin packed, long packedBefore, InputStream inflating, Total total, Limits limits, String broken) {
        super(inflating);
        this.packed = packed;
        this.total = total;
        this.limits = limits;
        this.broken = broken;
        this.inflatedBefore = total.inflated;
        this.packedBefore = packedBefore;
    }

    /**
     * A stream that was packed.
     *
     * @param packed what {@code in} takes its bytes from
     */
    static Unpacked of(InputStream in, Metered packed, Packing packing, Limits limits) throws IOException {
        Patient taken = new Patient(new BufferedInputStream(in), packed);
        return packing == Packing.GZIP
                ? of(taken, () -> new GZIPInputStream(taken, 1 << 13), new Total(), limits, "broken-gzip")
                : of(taken, () -> ZstdFrames.decoded(taken), new Total(), limits, "broken-zstd");
    }

    /**
     * The same of anything.
     *
     * @param total counts on
     * @param broken what is said if it is
     */
    static Unpacked of(Origin packed, Opening opening, Total total, Limits limits, String broken) throws IOException {
        long before = packed.count();
        try {
            return new Unpacked(packed, before, opening.open(), total, limits, broken);
        } catch (IOException | RuntimeException e) {
            throw why(e, packed, broken);
        }
    }

    /** A record was taken out: the next one is measured from here. */
    void recordEnds() {
        inflatedBefore = total.inflated;
        packedBefore = packed.count();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(into, offset, length);
        } catch (IOException | RuntimeException e) {
            throw why(e, packed, broken); // what is broken shows in many ways: the decoders promise nothing
        }
        total.inflated += Math.max(0, count);
        check();
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    private void check() throws UnreadableException {
        if (total.inflated > limits.inflatedBytes()) {
            throw new UnreadableException("inflates-too-much", total.inflated + "", limits.inflatedBytes() + "");
        }
        long record = total.inflated - inflatedBefore;
        long ratio = record / Math.max(1, packed.count() - packedBefore);
        if (record > 4L * limits.recordBytes() && ratio > limits.ratio()) {
            throw new UnreadableException("inflates-too-much", record + "", limits.recordBytes() + "");
        }
    }

    /** What the decoder stumbled over: the place that the bytes come from, or the bytes. */
    private static IOException why(Exception e, Origin packed, String broken) {
        if (packed.failure() != null) {
            return packed.failure();
        } else if (e instanceof UnreadableException said) {
            return said;
        }
        String message = e instanceof IOException && e.getMessage() != null ? e.getMessage() : "";
        return new UnreadableException(broken, message, "");
    }

    /**
     * What a decoder takes, as it takes it. Says that something is available until nothing is: {@link GZIPInputStream} asks
     * this to learn whether another part follows, and a pipe whose next bytes have not come yet would end it in the middle.
     */
    private static final class Patient extends FilterInputStream implements Origin {
        private final Origin from;
        private long count;

        Patient(BufferedInputStream in, Origin from) {
            super(in);
            this.from = from;
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public IOException failure() {
            return from.failure();
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next < 0 ? 0 : Math.max(1, in.available());
        }
    }
}
