package wenming.intake;

/**
 * What is read at most. All of these are ours: they keep a slip or a trick from filling memory or days.
 *
 * @param recordBytes longest record, in bytes; a longer one is rejected and reading goes on behind it
 * @param inflatedBytes what one .gz, .zst or .zip may inflate to, in bytes; reading it ends there
 * @param ratio how many times its size one record may inflate to; checked from four times {@code recordBytes} on
 * @param archiveFiles files of one .zip; one with more is rejected
 */
public record Limits(int recordBytes, long inflatedBytes, int ratio, int archiveFiles) {
    /** So many files a .zip has room for that every program can read. */
    private static final int MOST_FILES = 65_535;

    /** 4 MiB for a record, 64 GiB for a .gz, 200 times. A submission of 20 KB inflates ten to thirty times. */
    public static final Limits USUAL = new Limits(4 << 20, 64L << 30, 200);

    public Limits {
        if (recordBytes < 1 || inflatedBytes < 1 || ratio < 1 || archiveFiles < 1) {
            throw new IllegalArgumentException("limits must be positive: " + recordBytes + ", " + inflatedBytes + ", "
                    + ratio + ", " + archiveFiles);
        }
    }

    /** With as many files in a .zip as is usual. */
    public Limits(int recordBytes, long inflatedBytes, int ratio) {
        this(recordBytes, inflatedBytes, ratio, MOST_FILES);
    }

    /** The same, but for what comes out of something packed. */
    public Limits unpacking(long mostBytes, int mostFiles) {
        return new Limits(recordBytes, mostBytes, ratio, mostFiles);
    }
}
