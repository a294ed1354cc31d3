package wenming.intake;

import java.util.Locale;

/** How a stream is packed. */
enum Packing {
    /** Not at all. */
    NONE(""),
    /** {@code .gz}, also several one after the other. */
    GZIP(".gz"),
    /** {@code .zst}, likewise. */
    ZSTD(".zst");

    /** How many of the first bytes tell. */
    static final int TELLING = 4;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /** How names of such files end. */
    String ending() {
        return ending;
    }

    static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(GZIP.ending) ? GZIP : lower.endsWith(ZSTD.ending) ? ZSTD : NONE;
    }

    /** By the first bytes of a stream whose name does not say; no text begins as these do. */
    static Packing of(byte[] first) {
        if (first.length >= 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        return first.length >= TELLING && ZstdFrames.isMagic(ZstdFrames.number(first, 0, TELLING)) ? ZSTD : NONE;
    }
}
