package wenming.web.api;

import java.time.Duration;

/**
 * How much a client may ask for. All of them are ours: a large hospital's submission has 200 KB.
 *
 * @param submissionBytes longest submission, and longest line of a batch
 * @param batchBytes most bytes of a batch
 * @param batchLines most lines of a batch
 * @param batches most batches at the same time
 * @param idle how long a connection may be silent
 * @param grace how long requests may still run when the server stops
 */
public record Limits(int submissionBytes, long batchBytes, int batchLines, int batches, Duration idle, Duration grace) {
    /** Longest submission that is held against every standard: each fact is measured again for each thing that is tried. */
    private static final int MATCH_BYTES = 512 << 10;

    public Limits {
        if (submissionBytes < 1 || batchBytes < 1 || batchLines < 1 || batches < 1) {
            throw new IllegalArgumentException("limits must be >= 1");
        }
        if (idle.isNegative() || idle.isZero() || grace.isNegative()) {
            throw new IllegalArgumentException("idle must be > 0 and grace >= 0, was " + idle + " and " + grace);
        }
    }

    /** 4 MiB a submission, 1 GiB and a million lines a batch, eight batches, half a minute. */
    public static Limits usual() {
        return new Limits(4 << 20, 1L << 30, 1_000_000, 8, Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    /** Longest submission that is held against every standard. */
    public int matchBytes() {
        return Math.min(submissionBytes, MATCH_BYTES);
    }
}
