package wenming.batch.pairs;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import wenming.model.Wording;

/**
 * The MinHash signature of a wording: 120 characters, each of 6 bits. Two signatures agree in a character as often as the
 * wordings agree in their runs of three characters (Jaccard), but for one chance in 64.
 *
 * <p>The 20 bands of six characters are what nearly identical texts are found by: texts that agree in any band are held
 * against each other. Of texts that are alike to 0.70 that is 92 in 100, to 0.80 more than 99, to 0.20 fewer than 2 in 1,000.
 * Within a band stand two bits of each other character, enough to tell the likeness to about 0.05 at one third of the space.
 */
final class Signature {
    static final int COMPONENTS = 120;
    static final int ROWS = 6;
    static final int BANDS = COMPONENTS / ROWS;

    private static final int BITS = 6;
    private static final int RUN = 3;
    private static final int PER_CHARACTER = 3;
    private static final String ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    // The version is named, so that a newer library gives the same signatures.
    private static final SimilarityHashPolicy POLICY =
            SimilarityHashing.superMinHash(COMPONENTS, BITS, SuperMinHashVersion.V1);
    private static final Hasher64 HASHER = Hashing.xxh3_64();
    private static final int[] VALUES = values();
    private static final int[] EQUAL_PAIRS = equalPairs();

    private Signature() {}

    /** For one thread. */
    static SimilarityHasher hasher() {
        return POLICY.createHasher();
    }

    static String of(Wording wording, SimilarityHasher hasher) {
        String letters = wording.letters();
        byte[] hash = hasher.compute(ElementHashProvider.ofFunction(
                at -> HASHER.hashLongToLong(((long) letters.charAt(at) << 32)
                        | ((long) letters.charAt(at + 1) << 16)
                        | letters.charAt(at + 2)),
                letters.length() - RUN + 1));
        char[] signature = new char[COMPONENTS];
        for (int i = 0; i < COMPONENTS; i++) {
            signature[i] = ALPHABET.charAt((int) POLICY.getComponent(hash, i));
        }
        return new String(signature);
    }

    /** A band: which one, its characters, and then two bits of each of the others, beginning behind the band. */
    static String band(String signature, int band) {
        StringBuilder line = new StringBuilder(1 + ROWS + (COMPONENTS - ROWS) / PER_CHARACTER);
        line.append(ALPHABET.charAt(band)).append(signature, band * ROWS, (band + 1) * ROWS);
        for (int i = ROWS; i < COMPONENTS; i += PER_CHARACTER) {
            int value = 0;
            for (int j = i; j < i + PER_CHARACTER; j++) {
                value = value << 2 | (VALUES[signature.charAt((band * ROWS + j) % COMPONENTS)] & 3);
            }
            line.append(ALPHABET.charAt(value));
        }
        return line.toString();
    }

    /** Characters of a band as {@link #band} writes it. */
    static int bandLength() {
        return 1 + ROWS + (COMPONENTS - ROWS) / PER_CHARACTER;
    }

    /** Whether two of the same band agree in it. */
    static boolean meet(String one, String other) {
        return one.regionMatches(0, other, 0, 1 + ROWS);
    }

    /** How alike two are that agree in a band, in hundredths, at most 99; below zero where chance would make them more alike. */
    static int likeness(String one, String other) {
        int equal = ROWS;
        for (int i = 1 + ROWS; i < bandLength(); i++) {
            equal += EQUAL_PAIRS[VALUES[one.charAt(i)] ^ VALUES[other.charAt(i)]];
        }
        // Of two bits one in four agrees by chance: (equal / 120 - 1/4) / (3/4).
        int byChance = COMPONENTS / 4;
        return Math.min(99, Math.floorDiv((equal - byChance) * 100, COMPONENTS - byChance));
    }

    private static int[] values() {
        int[] values = new int[128];
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }

    private static int[] equalPairs() {
        int[] equal = new int[1 << BITS];
        for (int difference = 0; difference < equal.length; difference++) {
            for (int rest = difference, i = 0; i < PER_CHARACTER; i++, rest >>= 2) {
                equal[difference] += (rest & 3) == 0 ? 1 : 0;
            }
        }
        return equal;
    }
}
