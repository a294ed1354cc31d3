package wenming.intake;

/**
 * What is read at most. All of these are ours: they keep a slip or a trick from filling memory or days.
 *
 * @param recordBytes longest record, in bytes; a longer one is rejected and reading goes on behind it
 * @param inflatedBytes what one .gz may inflate to, in bytes; reading it ends there
 * @param ratio how many times its size one record may inflate to; checked from four times {@code recordBytes} on
 */
public record Limits(int recordBytes, long inflatedBytes, int ratio) {
    /** 4 MiB for a record, 64 GiB for a .gz, 200 times. A submission of 20 KB inflates ten to thirty times. */
    public static final Limits USUAL = new Limits(4 << 20, 64L << 30, 200);

    public Limits {
        if (recordBytes < 1 || inflatedBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + recordBytes + ", " + inflatedBytes + ", " + ratio);
        }
    }
}
