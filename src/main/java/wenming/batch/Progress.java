package wenming.batch;

/**
 * How far a batch is.
 *
 * @param scored records that were scored
 * @param rejected records and files that were not
 * @param bytesRead of the sources, as they are packed
 * @param totalBytes of the sources, as they are packed; -1 where that cannot be told
 */
public record Progress(long scored, long rejected, long bytesRead, long totalBytes) {
    /** Records and files dealt with. */
    public long done() {
        return scored + rejected;
    }
}
