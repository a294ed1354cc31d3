package wenming.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of papers. It is parsed once for each PDF that is made at the same time, for parsing takes longer than a paper
 * does and what is read of it later is not guarded; the bytes are shared.
 */
final class PaperFont {
    private static final String FILE = "/wenming/report/fonts/NotoSansSC-Regular.ttf";

    /**
     * Characters that share their glyph with one that people do use (\u2012 with \u2013, an em space with an ideographic
     * one): text is copied out as the first of the two, so these must not be known to the font.
     */
    private static final Set<Integer> TWINS = Set.of(0x2012, 0x2003);

    private static final Semaphore PLACES = new Semaphore(Runtime.getRuntime().availableProcessors());
    private static final Queue<TrueTypeFont> IDLE = new ConcurrentLinkedQueue<>();

    private PaperFont() {}

    /** Something that is done with the font. */
    @FunctionalInterface
    interface Use {
        byte[] with(TrueTypeFont font) throws IOException;
    }

    /** Does it once a font is idle; no more at a time than there are processors. */
    static byte[] use(Use use) {
        PLACES.acquireUninterruptibly();
        try {
            TrueTypeFont idle = IDLE.poll();
            TrueTypeFont font = idle == null ? parsed() : idle;
            byte[] made = use.with(font);
            IDLE.add(font);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PLACES.release();
        }
    }

    private static TrueTypeFont parsed() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Bytes.BYTES));
        font.setEnableGsub(false); // ligatures are put on the page, but not into the part of the font that is embedded
        return font;
    }

    /** Read when the first paper is made. */
    private static final class Bytes {
        static final byte[] BYTES = withoutTwins(read());

        private static byte[] read() {
            try (InputStream in = PaperFont.class.getResourceAsStream(FILE)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Lets the twins' segments of the character map (format 4) lead to glyph 0: there is none. */
        private static byte[] withoutTwins(byte[] font) {
            ByteBuffer bytes = ByteBuffer.wrap(font);
            int map = table(bytes, 0x636D6170); // "cmap"
            int subtable = map + bytes.getInt(map + 8);
            int segments = bytes.getShort(subtable + 6) / 2;
            for (int i = 0; i < segments; i++) {
                int end = Short.toUnsignedInt(bytes.getShort(subtable + 14 + 2 * i));
                int start = Short.toUnsignedInt(bytes.getShort(subtable + 16 + 2 * segments + 2 * i));
                if (start == end && TWINS.contains(start)) {
                    bytes.putShort(subtable + 16 + 4 * segments + 2 * i, (short) -start);
                }
            }
            return font;
        }

        private static int table(ByteBuffer font, int tag) {
            for (int i = 0; i < font.getShort(4); i++) {
                if (font.getInt(12 + 16 * i) == tag) {
                    return font.getInt(12 + 16 * i + 8);
                }
            }
            throw new IllegalStateException("the font has no character map");
        }
    }
}
