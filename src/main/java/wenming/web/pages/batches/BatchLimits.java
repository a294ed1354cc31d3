package wenming.web.pages.batches;

import java.time.Duration;

/**
 * How much a batch of a browser may ask for. All of them are ours.
 *
 * @param fileBytes longest file, as it is sent
 * @param batchBytes most bytes of one upload
 * @param files most files of one upload, and of one archive in it
 * @param unpackedBytes most bytes that one packed file unpacks to
 * @param resultBytes most bytes of results; a batch that reaches them ends there
 * @param kept most batches that are kept at the same time
 * @param running most batches that are scored at the same time; the others wait
 * @param watchers most connections that watch progress
 * @param freeBytes what must be left free on the disk
 * @param pdfLines most units on a ranking as a PDF, which has to be laid out whole in memory
 * @param forgotten how long after its end a batch is removed
 */
public record BatchLimits(
        long fileBytes,
        long batchBytes,
        int files,
        long unpackedBytes,
        long resultBytes,
        int kept,
        int running,
        int watchers,
        long freeBytes,
        int pdfLines,
        Duration forgotten) {
    /** Most units whose lists are made for one archive: a core lays out some fifteen PDFs a second. */
    public static final int LISTS = 500;

    /** 256 MiB a file, 1 GiB and 5,000 files a batch, 40 batches, two at a time, twelve hours. */
    public static BatchLimits usual() {
        return new BatchLimits(
                256L << 20, 1L << 30, 5_000, 4L << 30, 8L << 30, 40, 2, 64, 1L << 30, 1_000, Duration.ofHours(12));
    }

    public BatchLimits {
        if (fileBytes < 1 || batchBytes < 1 || files < 1 || unpackedBytes < 1 || resultBytes < 1) {
            throw new IllegalArgumentException("limits of files must be >= 1");
        }
        if (kept < 1 || running < 1 || watchers < 1 || freeBytes < 0 || pdfLines < 1 || forgotten.isNegative()) {
            throw new IllegalArgumentException("limits of batches must be >= 1");
        }
    }
}
