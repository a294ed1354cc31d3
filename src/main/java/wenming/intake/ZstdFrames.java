package wenming.intake;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The frames of a .zst, for a decoder that believes whatever a frame says of itself: it would take as much memory as a
 * header asks for, and it does not know frames that are to be skipped, which tools that pack on several threads write. So
 * frames are walked through here, after RFC 8878, section 3.1: those to be skipped are left out, and one that asks for more
 * than its decoder has to give is refused before it is decoded.
 */
final class ZstdFrames extends InputStream {
    /** 8 MiB: what every decoder should offer, says the RFC; all that {@code zstd} packs with up to level 19. */
    static final long LARGEST_WINDOW = 8L << 20;

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPED = 0x184D2A50;
    private static final int CHECKSUM = 4;
    private static final int SIZE = 4;
    private static final int LARGEST_BLOCK = 128 << 10;
    private static final int RUN = 1;

    private final InputStream in;
    private final byte[] head = new byte[18];
    private int headFrom;
    private int headTo;
    private long body;
    private boolean inFrame;
    private boolean lastBlock;
    private int checksum;

    private ZstdFrames(InputStream in) {
        this.in = in;
    }

    /** What a .zst holds. Each frame has a decoder of its own, so that a broken one takes nothing from those before it. */
    static InputStream decoded(InputStream packed) throws IOException {
        ZstdFrames frames = new ZstdFrames(packed);
        if (!frames.next()) {
            throw new EOFException("empty");
        }
        return new FilterInputStream(new ZstdInputStream(frames)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                while (count < 0 && frames.next()) {
                    in = new ZstdInputStream(frames);
                    count = super.read(into, offset, length);
                }
                return count;
            }
        };
    }

    /** Whether a stream that begins with this number is packed so. */
    static boolean isMagic(long number) {
        return (int) number == MAGIC || ((int) number & 0xFFFFFFF0) == SKIPPED;
    }

    /** The number in so many bytes, the lowest first. */
    static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[from + i] & 0xFF);
        }
        return number;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (headFrom == headTo && body == 0) {
            if (!inFrame) {
                return -1;
            }
            advance();
        }
        if (headFrom < headTo) {
            int count = Math.min(length, headTo - headFrom);
            System.arraycopy(head, headFrom, into, offset, count);
            headFrom += count;
            return count;
        }
        int count = in.read(into, offset, (int) Math.min(length, body));
        if (count < 0) {
            throw new EOFException("truncated");
        }
        body -= count;
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Goes to the next frame; false if there is none. */
    private boolean next() throws IOException {
        while (true) {
            headFrom = 0;
            headTo = 0;
            int count = in.readNBytes(head, 0, Packing.TELLING);
            long magic = number(head, 0, Packing.TELLING);
            if (count == 0) {
                return false;
            } else if (count < Packing.TELLING || !isMagic(magic)) {
                throw new UnreadableException("broken-zstd", "", "");
            } else if ((int) magic == MAGIC) {
                headTo = Packing.TELLING;
                header();
                inFrame = true;
                lastBlock = false;
                return true;
            }
            take(SIZE);
            in.skipNBytes(number(head, 0, SIZE));
        }
    }

    /** Goes to the next block of the frame, or to what stands behind the last one. */
    private void advance() throws IOException {
        headFrom = 0;
        headTo = 0;
        if (lastBlock) {
            inFrame = false;
            take(checksum);
        } else {
            block();
        }
    }

    private void header() throws IOException {
        take(1);
        int descriptor = head[headTo - 1] & 0xFF;
        boolean single = (descriptor & 0x20) != 0;
        checksum = (descriptor & 4) != 0 ? CHECKSUM : 0;
        long window = 0;
        if (!single) {
            take(1);
            long base = 1L << (10 + (head[headTo - 1] >> 3 & 0x1F));
            window = base + base / 8 * (head[headTo - 1] & 7);
        }
        int dictionary = (descriptor & 3) == 3 ? 4 : descriptor & 3;
        take(dictionary);
        int size = descriptor >> 6;
        int length = size == 0 ? (single ? 1 : 0) : 1 << size;
        take(length);
        if (single) {
            window = number(head, headTo - length, length) + (length == 2 ? 256 : 0);
        }
        if (window > LARGEST_WINDOW || window < 0) {
            throw new UnreadableException("zstd-window", window + "", LARGEST_WINDOW + "");
        }
    }

    private void block() throws IOException {
        take(3);
        int block = (int) number(head, headTo - 3, 3);
        lastBlock = (block & 1) != 0;
        int size = block >> 3;
        if (size > LARGEST_BLOCK) {
            throw new UnreadableException("broken-zstd", "", "");
        }
        body = (block >> 1 & 3) == RUN ? 1 : size;
    }

    /** Takes so many bytes of structure, to be handed on with what follows. */
    private void take(int count) throws IOException {
        if (in.readNBytes(head, headTo, count) < count) {
            throw new EOFException("truncated");
        }
        headTo += count;
    }
}
